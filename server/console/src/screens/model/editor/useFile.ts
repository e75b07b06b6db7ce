import { useCallback, useEffect, useState } from "preact/hooks";
import { api, getText, send } from "../../../api/client";
import { Problem } from "../../../api/problem";
import { draftOf, keepDraft } from "./drafts";
import { t } from "./words";

export type SaveState = "idle" | "saving" | "deleting" | "saved" | "conflict";

export interface OpenFile {
  /** Undefined until it is read. */
  readonly text: string | undefined;
  readonly changed: boolean;
  /** The text is a draft from before. */
  readonly restored: boolean;
  readonly problem: Problem | undefined;
  readonly state: SaveState;
  readonly write: (text: string) => void;
  readonly save: () => void;
  readonly discard: () => void;
  /** Deletes the file if the model reads without it. */
  readonly remove: () => void;
  /** After a conflict: what the file says now becomes what is changed; `mine` keeps the text. */
  readonly settle: (theirs: { readonly text: string; readonly etag: string | null }, mine: boolean) => void;
}

interface Held {
  readonly text: string;
  readonly base: string;
  readonly etag: string | null;
  readonly restored: boolean;
}

export const addressOf = (model: string, file: string): string => api(["models", model, "files", ...file.split("/")]);

const problemOf = (failure: unknown): Problem => (failure instanceof Problem ? failure : Problem.ofNetwork());

/** A file of the model: read with its tag, changed here, written back only over what was read. */
export function useFile(model: string, file: string, onSaved: () => void, onGone: () => void): OpenFile {
  const [held, setHeld] = useState<Held>();
  const [problem, setProblem] = useState<Problem>();
  const [state, setState] = useState<SaveState>("idle");
  const url = addressOf(model, file);

  useEffect(() => {
    setHeld(undefined);
    setProblem(undefined);
    setState("idle");
    const draft = draftOf(model, file);
    if (draft) {
      setHeld({ ...draft, restored: true });
      return;
    }
    const abort = new AbortController();
    getText(url, abort.signal).then(
      ({ text, etag }) => setHeld({ text, base: text, etag, restored: false }),
      (failure: unknown) => abort.signal.aborted || setProblem(problemOf(failure)),
    );
    return () => abort.abort();
  }, [url]);

  const hold = useCallback(
    (next: Held): void => {
      keepDraft(model, file, next);
      setHeld(next);
    },
    [url],
  );
  const write = (text: string): void => {
    if (held === undefined || text === held.text) return;
    hold({ ...held, text });
    if (state === "saved") setState("idle");
  };
  const save = async (): Promise<void> => {
    if (held === undefined || held.text === held.base || state === "saving") return;
    setState("saving");
    setProblem(undefined);
    const sent = held.text;
    try {
      await send(url, { method: "PUT", body: { type: "application/yaml", data: sent }, ...(held.etag !== null && { ifMatch: held.etag }) });
      const { text: base, etag } = await getText(url);
      setHeld((now) => {
        const next = { text: now === undefined || now.text === sent ? base : now.text, base, etag, restored: false };
        keepDraft(model, file, next);
        return next;
      });
      setState("saved");
      onSaved();
    } catch (failure) {
      const refusal = problemOf(failure);
      if (refusal.status === 412) setState("conflict");
      else {
        setState("idle");
        setProblem(refusal.status === 0 ? refusal : new Problem(refusal.status, t("refused"), refusal.detail, refusal.maybe, refusal.findings));
      }
    }
  };
  const discard = (): void => {
    if (held === undefined) return;
    hold({ ...held, text: held.base, restored: false });
    setState("idle");
    setProblem(undefined);
  };
  const remove = async (): Promise<void> => {
    if (held === undefined || held.etag === null || state === "saving" || state === "deleting") return;
    setState("deleting");
    setProblem(undefined);
    try {
      await send(url, { method: "DELETE", ifMatch: held.etag });
      keepDraft(model, file, null);
      onSaved();
      onGone();
    } catch (failure) {
      const why = problemOf(failure);
      setState(why.status === 412 ? "conflict" : "idle");
      if (why.status !== 412) setProblem(why.status === 0 ? why : new Problem(why.status, t("notDeleted"), why.detail, why.maybe, why.findings));
    }
  };
  const settle: OpenFile["settle"] = (theirs, mine) => {
    if (held === undefined) return;
    hold({ text: mine ? held.text : theirs.text, base: theirs.text, etag: theirs.etag, restored: false });
    setState("idle");
  };
  const changed = held !== undefined && held.text !== held.base;
  return { text: held?.text, changed, restored: changed && held.restored, problem, state, write, save: () => void save(), discard, remove: () => void remove(), settle };
}
