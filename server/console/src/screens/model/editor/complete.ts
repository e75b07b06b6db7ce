import type { NameKind } from "../../../api/types";
import { placeOf, type Place } from "./place";
import { keysAt, wordsAt, type Proposal, type SchemaObject } from "./schema";

const ANY: readonly NameKind[] = ["node", "party", "site"];
const PARTY: readonly NameKind[] = ["party"];
const STATE: readonly NameKind[] = ["jurisdiction"];
const NODE: readonly NameKind[] = ["node", "site"];

/** Which names of the model may stand behind a key. */
const NAMED: Readonly<Record<string, readonly NameKind[]>> = {
  needs: ANY, any: ANY, all: ANY, unknown: ANY, beside: ANY, id: ANY,
  by: PARTY, from: PARTY, keys: PARTY, readers: PARTY, owner: PARTY, owners: PARTY, self: PARTY,
  in: STATE, seat: STATE, under: STATE, present: STATE, "any-order": STATE, "all-orders": STATE, "only-in": STATE, "readable-by": STATE,
  at: ["site", "node"],
  "add-to": NODE, move: NODE, replace: NODE, retire: NODE, extend: [...NODE, "option"],
  speed: ["option"], requires: ["option"], excludes: ["option"],
  cut: ["node", "party", "jurisdiction", "bloc", "site"],
};

/** What may stand at the cursor: the schema's words, and the kinds of names to look for in the model. */
export interface Completion {
  readonly place: Place;
  readonly proposals: readonly Proposal[];
  readonly names: readonly NameKind[];
}

export function completionAt(text: string, cursor: number, schema: SchemaObject): Completion | null {
  const place = placeOf(text, cursor);
  if (place === null) return null;
  const begun = place.begun.toLowerCase();
  const fits = ({ word }: Proposal): boolean => word.toLowerCase().startsWith(begun) && word !== place.begun;
  if (place.at === "key") return { place, proposals: keysAt(schema, place.path).filter((each) => fits(each) && !place.said.includes(each.word)), names: [] };
  return { place, proposals: wordsAt(schema, place.path).filter(fits), names: namesFor(place.path) };
}

function namesFor(path: readonly (string | number)[]): readonly NameKind[] {
  const key = path.findLast((step) => typeof step === "string") ?? "";
  return / of$/.test(key) ? ANY : (NAMED[key] ?? []);
}

/** What to write for the word begun: a key brings its colon along. */
export function wordToWrite(place: Place, word: string, behind: string): string {
  if (place.at === "value") return word;
  return behind.startsWith(":") ? word : `${word}: `;
}
