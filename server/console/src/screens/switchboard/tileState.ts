import type { TileData } from "./types";

/** How a tile looks at a moment. Dark intervals are [from, to): at `from` it is dark, at `to` it is lit again. */
export type Look =
  | { readonly state: "lit" }
  | { readonly state: "unsupported" }
  | { readonly state: "running-dry"; readonly leftHours: number; readonly unsupported: boolean }
  | { readonly state: "dark"; readonly afterHours: number; readonly untilHours: number | null }
  | { readonly state: "off"; readonly afterHours: number };

export function lookAt(tile: Pick<TileData, "off" | "dark" | "unsupportedFromHours">, hours: number): Look {
  let next: number | null = null;
  for (const { fromHours: from, toHours: to } of tile.dark) {
    if (from <= hours && (to === null || hours < to)) {
      return tile.off ? { state: "off", afterHours: from } : { state: "dark", afterHours: from, untilHours: to };
    }
    if (from > hours && (next === null || from < next)) next = from;
  }
  const unsupported = tile.unsupportedFromHours !== null && tile.unsupportedFromHours <= hours;
  if (next !== null) return { state: "running-dry", leftHours: next - hours, unsupported };
  return { state: unsupported ? "unsupported" : "lit" };
}

export interface Tally {
  readonly lit: number;
  readonly dry: number;
  readonly dark: number;
}

/** How many tiles are lit for good, lit but running dry, and dark at a moment. */
export function tally(tiles: readonly TileData[], hours: number): Tally {
  let [lit, dry, dark] = [0, 0, 0];
  for (const tile of tiles) {
    const { state } = lookAt(tile, hours);
    if (state === "dark" || state === "off") dark++;
    else if (state === "running-dry") dry++;
    else lit++;
  }
  return { lit, dry, dark };
}
