/** What is typed into the command bar, understood without the server: "what if vendor-h and XC:order", "why payments". */
export type Verb = "what-if" | "who" | "why";

export type Command =
  | { readonly kind: "ask"; readonly verb: Verb; readonly names: readonly string[]; readonly head: string; readonly begun: string }
  | { readonly kind: "all-lit" }
  | { readonly kind: "other"; readonly text: string };

const FORMS: readonly (readonly [Verb, RegExp])[] = [
  ["what-if", /^(?:what\s+if|without|off)(?:\s+|$)/i],
  ["who", /^who(?:\s+can)?(?:\s+stops?)?(?:\s+|$)/i],
  ["why", /^why(?:\s+|$)/i],
];

/**
 * Several names are joined by "and" or by a comma with a space: a comma inside a filter has none. `begun` is the last
 * name, which may still be typed; `head` is all that stands before it.
 */
export function read(typed: string): Command {
  const text = typed.replace(/^\s+/, "");
  if (/^(all\s+lit|all\s+on|reset)\s*$/i.test(text)) return { kind: "all-lit" };
  for (const [verb, form] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const rest = text.slice(found[0].length);
    const pieces = verb === "what-if" ? rest.split(/\s+and\s+|,\s+/i) : [rest];
    const begun = pieces.at(-1) ?? "";
    const names = pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
    return { kind: "ask", verb, names, head: text.slice(0, text.length - begun.length), begun: begun.trim() };
  }
  return { kind: "other", text: text.trim() };
}

/** True if the server must read it: a filter or a facet, not the name of one thing. */
export function isExpression(name: string): boolean {
  return /[\s*]|^-|^(id|kind|in|at|under|by|from|keys|class):|,|:(serve|supply|order)$/.test(name) || ["border", "foreign", "critical"].includes(name);
}
