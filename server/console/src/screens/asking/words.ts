import { messages } from "../../messages";
import { asking } from "../../messages/en/asking";
import { hoursInWords } from "../../messages/format";

/** The words of the screens that ask. */
export const a = messages(asking);

/** "at once", or "after 30 days". */
export function afterInWords(hours: number): string {
  return hours === 0 ? a("atOnce") : a("after", { duration: hoursInWords(hours) });
}

const SPELT = 12;

/** A count as a sentence says it: small ones as words. */
export function inWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > SPELT) return String(count);
  return a(`number.${count}` as "number.0");
}

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
