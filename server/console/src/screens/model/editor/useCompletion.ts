import { useState } from "preact/hooks";
import { api, getJson } from "../../../api/client";
import type { Name, Page } from "../../../api/types";
import { announce } from "../../../parts/live";
import { completionAt, type Completion } from "./complete";
import type { SchemaObject } from "./schema";
import { t } from "./words";

export interface Suggestion {
  readonly word: string;
  readonly detail: string;
}

export interface Suggestions {
  readonly shown: boolean;
  readonly list: readonly Suggestion[];
  readonly marked: number;
  readonly completion: Completion | null;
  readonly open: (text: string, cursor: number) => void;
  readonly close: () => void;
  readonly mark: (step: 1 | -1) => void;
}

const MOST_NAMES = 50;
const MOST_SHOWN = 40;
let schema: Promise<SchemaObject> | null = null;

function language(): Promise<SchemaObject> {
  schema ??= getJson<SchemaObject>(api(["schema", "model"])).catch((failure: unknown) => {
    schema = null;
    throw failure;
  });
  return schema;
}

/** What may stand at the cursor: the language's keys and words, and the model's names. The last question asked wins. */
export function useCompletion(model: string): Suggestions {
  const [held, setHeld] = useState<{ list: readonly Suggestion[]; completion: Completion } | null>(null);
  const [marked, setMarked] = useState(0);
  const [turn] = useState({ now: 0 });

  const open = (text: string, cursor: number): void => {
    const mine = ++turn.now;
    void find(model, text, cursor)
      .catch(() => null)
      .then((found) => {
        if (mine !== turn.now) return;
        const some = found !== null && found.list.length > 0;
        if (!some) announce(t("noSuggestions"));
        else if (held?.list.length !== found.list.length) announce(t("suggestionCount", { count: found.list.length }));
        setHeld(some ? found : null);
        setMarked(0);
      });
  };
  const close = (): void => {
    turn.now++;
    setHeld(null);
  };
  const list = held?.list ?? [];
  return { shown: held !== null, list, marked, completion: held?.completion ?? null, open, close, mark: (step) => setMarked((now) => (now + step + list.length) % list.length) };
}

async function find(model: string, text: string, cursor: number): Promise<{ list: readonly Suggestion[]; completion: Completion } | null> {
  const completion = completionAt(text, cursor, await language());
  if (completion === null) return null;
  const { place, proposals, names } = completion;
  if (names.length === 0) return { list: proposals.slice(0, MOST_SHOWN), completion };
  const page = await getJson<Page<Name>>(api(["models", model, "names"], { q: place.begun, limit: MOST_NAMES }));
  const fitting = page.items
    .filter((name) => names.includes(name.kind) && name.id !== place.begun)
    .map((name) => ({ word: name.id, detail: name.label === name.id ? t(`kind.${name.kind}`) : `${name.label} · ${t(`kind.${name.kind}`)}` }));
  return { list: [...proposals, ...fitting].slice(0, MOST_SHOWN), completion };
}
