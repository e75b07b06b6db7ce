import { useCallback, useEffect, useState } from "preact/hooks";
import { getJson } from "./client";
import { Problem } from "./problem";

/**
 * A resource as the screen sees it. While a new address loads, `data` is still the old answer and `busy` is true:
 * the picture stays until the next one is there. `url` is the address that `data` belongs to.
 */
export interface Resource<T> {
  readonly data: T | undefined;
  readonly url: string | null;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  readonly retry: () => void;
}

interface Held<T> {
  readonly data: T | undefined;
  readonly url: string | null;
  readonly problem: Problem | undefined;
  readonly settled: string | null;
}

/** Reads the address and reads again when it changes; the request before is aborted. A null address reads nothing. */
export function useResource<T>(url: string | null): Resource<T> {
  const [held, setHeld] = useState<Held<T>>({ data: undefined, url: null, problem: undefined, settled: null });
  const [attempt, setAttempt] = useState(0);
  const ticket = url === null ? null : `${attempt} ${url}`;
  useEffect(() => {
    if (url === null) {
      setHeld({ data: undefined, url: null, problem: undefined, settled: null });
      return;
    }
    const abort = new AbortController();
    getJson<T>(url, abort.signal).then(
      (data) => setHeld({ data, url, problem: undefined, settled: ticket }),
      (failure: unknown) => {
        if (abort.signal.aborted) return;
        const problem = failure instanceof Problem ? failure : Problem.ofNetwork();
        setHeld((before) => ({ ...before, problem, settled: ticket }));
      },
    );
    return () => abort.abort();
  }, [ticket]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const busy = held.settled !== ticket;
  return { data: held.data, url: held.url, problem: busy ? undefined : held.problem, busy, retry };
}
