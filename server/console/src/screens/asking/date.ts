import { LOCALE } from "../../messages";

const days = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A day of the calendar, "2027-08-28", for people; what is no day stays as it is. */
export function date(day: string): string {
  const read = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(read) ? day : days.format(read);
}
