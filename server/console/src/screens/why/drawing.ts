import type { Arrow, Point } from "./types";

const MOST_LETTERS = 34;
const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 2.5;
/** Below this, text cannot be read: the first sight is never smaller, it scrolls instead. */
const LEGIBLE_ZOOM = 0.85;

/** A label as the server made room for it. */
export const cut = (label: string): string => (label.length <= MOST_LETTERS ? label : `${label.slice(0, MOST_LETTERS - 1)}…`);

export const pathOf = (points: readonly Point[]): string => points.map(([x, y], place) => `${place === 0 ? "M" : "L"}${x} ${y}`).join("");

/** Where an arrow's label stands: in the middle of its longest level piece, of the last such one. */
export function labelPlace(points: readonly Point[]): Point {
  let best: Point = points[0] ?? [0, 0];
  let longest = -1;
  for (let k = 1; k < points.length; k++) {
    const [fromX, fromY] = points[k - 1] ?? best;
    const [toX, toY] = points[k] ?? best;
    const length = Math.abs(toX - fromX);
    if (length < longest) continue;
    longest = length;
    best = [(fromX + toX) / 2, (fromY + toY) / 2];
  }
  return best;
}

export const clampZoom = (zoom: number): number => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));

/** The zoom that shows a drawing whole in a width, and the one to begin with. */
export const fitZoom = (width: number, room: number): number => clampZoom(Math.min(1.15, room / width));
export const firstZoom = (width: number, room: number): number => Math.max(LEGIBLE_ZOOM, fitZoom(width, room));

/** The boxes on the chain that decides. */
export const onChain = (arrows: readonly Arrow[]): ReadonlySet<number> => new Set(arrows.filter((arrow) => arrow.decisive).flatMap((arrow) => [arrow.from, arrow.to]));
