const HOURS = { h: 1, d: 24, w: 168, mo: 720, y: 8760 } as const;

/** A duration of the model language in whole or broken units, in hours: "180d", "1d 12h", "2 y"; null if it is none. */
export function durationHours(text: string): number | null {
  const trimmed = text.trim();
  if (!/^(\d+(\.\d+)?\s*(h|d|w|mo|y)\s*)+$/.test(trimmed)) return null;
  let hours = 0;
  for (const [, count, , unit] of trimmed.matchAll(/(\d+(\.\d+)?)\s*(h|d|w|mo|y)/g)) hours += Number(count) * HOURS[unit as keyof typeof HOURS];
  return hours;
}

/** The same as the API reads it: without spaces inside a unit, "180" taken as days; null if it is no duration. */
export function tidyDuration(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const said = /^\d+$/.test(trimmed) ? `${trimmed}d` : trimmed.replace(/(\d)\s+(?=[a-z])/g, "$1");
  const hours = durationHours(said);
  return hours === null || hours === 0 ? null : said;
}
