import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { merge, parse, type Shape, type StateOf } from "../state/codec";
import { screenOf } from "../state/places";

/** The address is the only store of screen state; this module reads it, changes it and tells who listens. */
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

export interface Here {
  readonly path: string;
  readonly search: string;
}
const ofWindow = (): Here => ({ path: window.location.pathname, search: window.location.search });
let now = ofWindow();

/** The address as it is now; the browser's own may lag behind it for a moment while a slider moves. */
export const here = (): Here => now;

/** Browsers refuse more than a hundred changes of the address in some seconds; a dragged slider makes more. */
const LAG_MILLIS = 150;
let lag = 0;
let written = now;
const write = (): void => {
  window.clearTimeout(lag);
  lag = 0;
  if (written === now) return;
  window.history.replaceState(null, "", now.path + now.search);
  written = now;
};

export function navigate(href: string, { replace = false }: { replace?: boolean } = {}): void {
  if (href === now.path + now.search) return;
  const { pathname, search } = new URL(href, window.location.origin);
  if (replace) {
    now = { path: pathname, search };
    if (lag === 0) {
      write();
      lag = window.setTimeout(write, LAG_MILLIS);
    }
  } else {
    write();
    window.history.pushState(null, "", href);
    now = written = { path: pathname, search };
  }
  tell();
}

export function useHere(): Here {
  const [seen, see] = useState(here);
  useEffect(() => {
    const listener = (): void => see(now);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return seen;
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
      const changed = merge(new URLSearchParams(now.search), shape, patch).toString();
      navigate(now.path + (changed === "" ? "" : `?${changed}`), { replace: step === "replace" });
    },
    [shape],
  );
  return [state, set];
}

/** Lets plain links among the screens change the address without loading the page again. */
export function followLinks(): void {
  window.addEventListener("popstate", () => {
    window.clearTimeout(lag);
    lag = 0;
    now = written = ofWindow();
    tell();
  });
  window.addEventListener("pagehide", write);
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || link.target !== "" || link.hasAttribute("download") || link.origin !== window.location.origin) return;
    if (screenOf(link.pathname) === null || link.getAttribute("href")?.startsWith("#")) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  });
}
