import { useEffect, useState } from "preact/hooks";
import { api, send } from "../../../api/client";
import type { Finding } from "../../../api/problem";

const SETTLE_MILLIS = 600;

export interface LiveCheck {
  readonly here: readonly Finding[];
  /** How many problems other files have. */
  readonly elsewhere: number;
  readonly busy: boolean;
  readonly failed: boolean;
  /** Whether there is an answer at all. */
  readonly known: boolean;
}

const NOTHING: LiveCheck = { here: [], elsewhere: 0, busy: true, failed: false, known: false };

/** Checks the model as it would be with this text, a moment after typing rests. */
export function useLiveCheck(model: string, file: string, text: string | undefined): LiveCheck {
  const [check, setCheck] = useState<LiveCheck>(NOTHING);
  useEffect(() => setCheck(NOTHING), [model, file]);
  useEffect(() => {
    if (text === undefined) return;
    const abort = new AbortController();
    setCheck((before) => ({ ...before, busy: true }));
    const rest = window.setTimeout(() => {
      send<{ problems: readonly Finding[] }>(api(["models", model, "check"]), { method: "POST", json: { path: file, text }, signal: abort.signal }).then(
        ({ problems }) => {
          const here = problems.filter((problem) => problem.file === undefined || problem.file === null || problem.file === file);
          setCheck({ here, elsewhere: problems.length - here.length, busy: false, failed: false, known: true });
        },
        () => abort.signal.aborted || setCheck((before) => ({ ...before, busy: false, failed: true })),
      );
    }, SETTLE_MILLIS);
    return () => {
      window.clearTimeout(rest);
      abort.abort();
    };
  }, [model, file, text]);
  return check;
}
