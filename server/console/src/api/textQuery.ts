import type { Query } from "./client";

/** A question as a job takes it: every value a text or a flag, lists joined by commas, what is empty left out. */
export function textQuery(query: Query): Readonly<Record<string, string | boolean>> {
  const texts: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "boolean") {
      if (value) texts[name] = true;
    } else if (value !== null && value !== undefined) {
      const text = Array.isArray(value) ? value.join(",") : String(value);
      if (text !== "") texts[name] = text;
    }
  }
  return texts;
}
