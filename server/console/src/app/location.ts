import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { merge, parse, type Shape, type StateOf } from "../state/codec";
import { screenOf } from "../state/places";

/** The browser's address is the only store of screen state; this module reads it, changes it and tells who listens. */
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

export interface Here {
  readonly path: string;
  readonly search: string;
}
const here = (): Here => ({ path: window.location.pathname, search: window.location.search });

export function navigate(href: string, { replace = false }: { replace?: boolean } = {}): void {
  if (href === window.location.pathname + window.location.search) return;
  if (replace) window.history.replaceState(null, "", href);
  else window.history.pushState(null, "", href);
  tell();
}

export function useHere(): Here {
  const [now, setNow] = useState(here);
  useEffect(() => {
    const listener = (): void => setNow((before) => {
      const next = here();
      return next.path === before.path && next.search === before.search ? before : next;
    });
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return now;
}

export function useQuery(): URLSearchParams {
  const { search } = useHere();
  return useMemo(() => new URLSearchParams(search), [search]);
}

/** How a change enters the history: "push" makes a step that Back undoes, "replace" does not (sliders, typing). */
export type Step = "push" | "replace";
export type SetState<S extends Shape> = (patch: Partial<StateOf<S>>, step?: Step) => void;

/** The shape's state as the address says it, and how to change it. */
export function useAddress<S extends Shape>(shape: S): readonly [StateOf<S>, SetState<S>] {
  const query = useQuery();
  const state = useMemo(() => parse(shape, query), [shape, query]);
  const set = useCallback<SetState<S>>(
    (patch, step = "push") => {
      const changed = merge(new URLSearchParams(window.location.search), shape, patch).toString();
      navigate(window.location.pathname + (changed === "" ? "" : `?${changed}`), { replace: step === "replace" });
    },
    [shape],
  );
  return [state, set];
}

/** Lets plain links among the screens change the address without loading the page again. */
export function followLinks(): void {
  window.addEventListener("popstate", tell);
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || link.target !== "" || link.hasAttribute("download") || link.origin !== window.location.origin) return;
    if (screenOf(link.pathname) === null || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
}
