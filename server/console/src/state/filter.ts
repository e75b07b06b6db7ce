/** The filter grammar as far as a text box needs it: its words, to complete and to name the wrong one. The server decides. */
export const FILTER_KEYS = ["id", "kind", "in", "at", "under", "by", "from", "keys", "class"] as const;
export const FILTER_FLAGS = ["critical", "unexamined", "assumed", "home", "foreign"] as const;
export const NODE_KINDS = [
  "function", "service", "software", "hardware", "network", "dns", "trust", "site", "utility", "data", "contract", "people", "group", "party", "jurisdiction",
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** The key of the first term that the grammar does not know, or null. */
export function unknownKey(filter: string): string | null {
  for (const term of filter.split(/\s+/)) {
    const colon = term.indexOf(":");
    const key = (term.startsWith("-") ? term.slice(1) : term).slice(0, colon - (term.startsWith("-") ? 1 : 0));
    if (colon > 0 && !(FILTER_KEYS as readonly string[]).includes(key)) return key;
  }
  return null;
}

export interface Completion {
  /** The whole text with the last term completed. */
  readonly text: string;
  /** The term itself, as it will stand. */
  readonly term: string;
  readonly key: FilterKey | "flag" | "value";
}

/** How the last term can go on. A key is completed with its colon, a kind or a flag whole. */
export function completions(filter: string): Completion[] {
  const start = filter.search(/\S*$/);
  const before = filter.slice(0, start);
  const typed = filter.slice(start);
  const sign = typed.startsWith("-") ? "-" : "";
  const word = typed.slice(sign.length);
  const at = (term: string, key: Completion["key"]): Completion => ({ text: before + sign + term, term: sign + term, key });
  if (word.startsWith("kind:")) {
    const comma = Math.max(word.lastIndexOf(","), word.indexOf(":"));
    const begun = word.slice(comma + 1);
    return NODE_KINDS.filter((kind) => kind.startsWith(begun) && kind !== begun).map((kind) => at(word.slice(0, comma + 1) + kind, "value"));
  }
  if (word.includes(":")) return [];
  return [
    ...FILTER_KEYS.filter((key) => key.startsWith(word)).map((key) => at(`${key}:`, key)),
    ...FILTER_FLAGS.filter((flag) => flag.startsWith(word) && flag !== word).map((flag) => at(flag, "flag")),
  ];
}
