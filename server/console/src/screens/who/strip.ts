import type { WhoSet } from "./types";

export const MARK = 18;
export const PITCH = 22;
const MOST_STACKED = 6;
const MARGIN = 14;
export const LETTER = 6.6;
const LABEL_GAP = 10;
const TICK_ROOM = 62;
const HOURS = { hour: 1, day: 24 } as const;
const TICKS = [0, 6 * HOURS.hour, HOURS.day, 3 * HOURS.day, 7 * HOURS.day, 14 * HOURS.day, 30 * HOURS.day, 60 * HOURS.day, 90 * HOURS.day, 180 * HOURS.day, 365 * HOURS.day, 730 * HOURS.day, 1825 * HOURS.day];

export interface Stack {
  readonly x: number;
  readonly sets: readonly WhoSet[];
  /** How many more stand at this place and are not drawn. */
  readonly more: number;
  /** On which line above the marks its label fits, or null if none does. */
  readonly line: 0 | 1 | null;
}

export interface Tick {
  readonly x: number;
  readonly hours: number;
  /** How many stop the target alone until then. */
  readonly alone: number;
}

export interface Strip {
  readonly stacks: readonly Stack[];
  readonly ticks: readonly Tick[];
  readonly highest: number;
}

/** Where a moment stands: by the square root of time, so that the first days have room. */
export function placeOf(hours: number, horizonHours: number, width: number): number {
  return MARGIN + Math.sqrt(Math.min(Math.max(hours / horizonHours, 0), 1)) * (width - 2 * MARGIN);
}

/** Each set as a mark at the time it stops the target; marks that would overlap stand on each other. */
export function strip(sets: readonly WhoSet[], horizonHours: number, width: number, text: (set: WhoSet, more: number) => string): Strip {
  const sorted = [...sets].sort((one, other) => one.stopsAfterHours - other.stopsAfterHours || one.size - other.size);
  const piles: { x: number; sets: WhoSet[] }[] = [];
  for (const set of sorted) {
    const x = placeOf(set.stopsAfterHours, horizonHours, width);
    const last = piles.at(-1);
    if (last && x - last.x < PITCH) last.sets.push(set);
    else piles.push({ x, sets: [set] });
  }
  const free = [-Infinity, -Infinity];
  const stacks = piles.map(({ x, sets: pile }): Stack => {
    const shown = pile.length > MOST_STACKED ? pile.slice(0, MOST_STACKED - 1) : pile;
    const [foremost] = pile;
    const wide = foremost ? text(foremost, pile.length - 1).length * LETTER : 0;
    const start = Math.max(0, Math.min(x - MARK / 2, width - wide));
    const line = wide > width ? null : lineFor(free, start);
    if (line !== null) free[line] = start + wide;
    return { x, sets: shown, more: pile.length - shown.length, line };
  });
  const highest = Math.max(0, ...stacks.map((stack) => stack.sets.length + (stack.more > 0 ? 1 : 0)));
  return { stacks, ticks: ticks(sets, horizonHours, width), highest };
}

/** The lower line if it is free from a place on, else the upper one. */
function lineFor(free: readonly number[], start: number): 0 | 1 | null {
  const [lower = 0, upper = 0] = free;
  if (lower + LABEL_GAP <= start) return 0;
  return upper + LABEL_GAP <= start ? 1 : null;
}

function ticks(sets: readonly WhoSet[], horizonHours: number, width: number): Tick[] {
  const wanted = [...TICKS.filter((hours) => hours < horizonHours), horizonHours];
  const kept: Tick[] = [];
  const end = placeOf(horizonHours, horizonHours, width);
  for (const hours of wanted) {
    const x = placeOf(hours, horizonHours, width);
    const last = kept.at(-1);
    if ((last && x - last.x < TICK_ROOM) || (hours !== horizonHours && end - x < TICK_ROOM)) continue;
    kept.push({ x, hours, alone: sets.filter((set) => set.size === 1 && set.stopsAfterHours <= hours).length });
  }
  return kept;
}
