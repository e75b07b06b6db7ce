import { LOCALE } from "./index";

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat(LOCALE, { notation: "compact", maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 1 });

const HOURS_A_DAY = 24;

/** Hours as the command line prints them: "8 h", "30 d", "90 d 9 h"; minutes below an hour. */
export function hours(value: number): string {
  if (value !== 0 && Math.abs(value) < 1) return `${whole.format(value * 60)} min`;
  const days = Math.trunc(value / HOURS_A_DAY);
  const rest = value - days * HOURS_A_DAY;
  if (days === 0) return `${tenth.format(rest)} h`;
  return rest === 0 ? `${whole.format(days)} d` : `${whole.format(days)} d ${tenth.format(rest)} h`;
}

/** The same in words for a sentence: "8 hours", "1 day", "30 days". */
export function hoursInWords(value: number): string {
  const days = value / HOURS_A_DAY;
  const [count, unit] = Math.abs(days) >= 2 || days === 1 ? [days, "day"] : [value, "hour"];
  return new Intl.NumberFormat(LOCALE, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 1 }).format(count);
}

export const number = (value: number): string => tenth.format(value);
export const share = (value: number): string => percent.format(value);

/** Money in whole units of the model's currency, written as the model language writes it: "12M EUR". */
export function money(value: number, currency = ""): string {
  return compact.format(value).replace(/m$/, "M") + (currency === "" ? "" : ` ${currency}`);
}

/** "payments, cards and cash" */
export function conjunction(words: readonly string[]): string {
  return new Intl.ListFormat(LOCALE, { type: "conjunction" }).format(words);
}
