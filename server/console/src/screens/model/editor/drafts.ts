import { useEffect, useState } from "preact/hooks";

/** What was written and not saved: the text, and the file's text and tag it was written over. */
export interface Draft {
  readonly text: string;
  readonly base: string;
  readonly etag: string | null;
}

/** Drafts live as long as the page: going to another screen loses nothing, leaving the page asks first. */
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();
const keyOf = (model: string, file: string): string => `${model}\n${file}`;
const refuse = (event: BeforeUnloadEvent): void => event.preventDefault();

export const draftOf = (model: string, file: string): Draft | undefined => drafts.get(keyOf(model, file));

/** Keeps a draft; one that says what the file says is none. */
export function keepDraft(model: string, file: string, draft: Draft | null): void {
  const before = drafts.size;
  if (draft === null || draft.text === draft.base) drafts.delete(keyOf(model, file));
  else drafts.set(keyOf(model, file), draft);
  if (drafts.size === before) return;
  if (drafts.size === 0) globalThis.removeEventListener?.("beforeunload", refuse);
  else if (before === 0) globalThis.addEventListener?.("beforeunload", refuse);
  listeners.forEach((tell) => tell());
}

export function draftsIn(model: string): string[] {
  return [...drafts.keys()].filter((key) => key.startsWith(`${model}\n`)).map((key) => key.slice(model.length + 1));
}

/** The files of a model with changes that are not saved. */
export function useDrafts(model: string): readonly string[] {
  const [, turn] = useState(0);
  useEffect(() => {
    const tell = (): void => turn((count) => count + 1);
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, []);
  return draftsIn(model);
}
