import { COMMON } from "./shapes";
import { format, parse, type Shape, type StateOf } from "./codec";

export const SCREENS = ["switchboard", "who", "why", "plan", "registers", "model", "origin", "border", "drills"] as const;
export type ScreenId = (typeof SCREENS)[number];

export function pathOf(screen: ScreenId): string {
  return screen === "switchboard" ? "/" : `/${screen}`;
}

export function screenOf(path: string): ScreenId | null {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, "") : path;
  return SCREENS.find((screen) => pathOf(screen) === trimmed) ?? null;
}

/** A link to a screen that carries along what all screens share, changed by `common`, with the screen's own state. */
export function hrefTo<S extends Shape = Record<never, never>>(
  screen: ScreenId,
  here: URLSearchParams,
  common: Partial<StateOf<typeof COMMON>> = {},
  shape?: S,
  own?: Partial<StateOf<S>>,
): string {
  const pairs = format(COMMON, { ...parse(COMMON, here), ...common });
  if (shape !== undefined && own !== undefined) pairs.push(...format(shape, own));
  const query = new URLSearchParams(pairs).toString();
  return pathOf(screen) + (query === "" ? "" : `?${query}`);
}
