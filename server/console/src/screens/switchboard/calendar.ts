export const HOURS_A_DAY = 24;
const MOST_TICKS = 60;

/** The day that is shown: the one asked for, kept within the horizon; the last one if none is. */
export function shownDay(asked: number | null, horizonHours: number): number {
  const last = horizonHours / HOURS_A_DAY;
  return asked === null ? last : Math.min(Math.max(asked, 0), last);
}

/** The slider moves by whole days, by hours where the horizon is short. */
export function stepOf(horizonHours: number): number {
  return horizonHours >= 14 * HOURS_A_DAY ? 1 : 1 / HOURS_A_DAY;
}

/** The nearest moment of change before or after a day, or null. */
export function neighbour(moments: readonly number[], day: number, direction: "before" | "after", horizonHours: number): number | null {
  const at = day * HOURS_A_DAY;
  const slack = 1e-6;
  const within = moments.filter((moment) => moment >= 0 && moment <= horizonHours);
  const found = direction === "after" ? within.filter((moment) => moment > at + slack) : within.filter((moment) => moment < at - slack);
  if (found.length === 0) return direction === "before" && day > 0 ? 0 : null;
  return (direction === "after" ? Math.min(...found) : Math.max(...found)) / HOURS_A_DAY;
}

/** Where the ticks stand, as shares of the horizon in 0..1, the nearest ones merged. */
export function ticks(moments: readonly number[], horizonHours: number): number[] {
  const shares = moments.filter((moment) => moment >= 0 && moment <= horizonHours).map((moment) => Math.round((moment / horizonHours) * 400) / 400);
  return [...new Set(shares)].sort((a, b) => a - b).slice(0, MOST_TICKS);
}

/** The date of a day, where the model says what day its time 0 is. */
export function dateOf(asOf: string | null | undefined, startHours: number, day: number): Date | null {
  if (!asOf || !/^\d{4}-\d{2}-\d{2}/.test(asOf)) return null;
  const start = Date.parse(`${asOf.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(start) ? null : new Date(start + (startHours + day * HOURS_A_DAY) * 3_600_000);
}

/** A day as it stands in the address and in the number box: at most three places. */
export function roundDay(day: number): number {
  return Math.round(day * 1000) / 1000;
}
