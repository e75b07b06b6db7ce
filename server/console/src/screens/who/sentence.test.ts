import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { bySize, plain, sentenceOf } from "./sentence";
import type { WhoAnswer, WhoSet } from "./types";

const set = (switches: string[], stopsAfterHours: number): WhoSet => ({
  id: "payments", label: "Payments", labels: switches, impliedByLabels: null, critical: true, weight: 10, switches, size: switches.length, stopsAfterHours, slackHours: 4320 - stopsAfterHours, impliedBy: null, depends: false,
});
const answer = (items: WhoSet[], next: string | null = null): WhoAnswer => ({
  answer: { over: "parties", switchCount: 27, horizonHours: 4320 }, sentence: "", items, next, total: items.length, columns: [],
});
const say = (items: WhoSet[], size = 2) => {
  const said = sentenceOf({ answer: answer(items), name: "payments", size, label: (id) => id.toUpperCase() });
  return said === null ? null : plain(said);
};

test("those that can alone come first, with the earliest", () =>
  equal(say([set(["a"], 0), set(["b"], 48)]), "Two suppliers alone can stop payments within 180 days; the first, A, at once."));
test("one supplier is one supplier", () =>
  equal(say([set(["a"], 48)]), "One supplier alone can stop payments within 180 days; the first, A, after 2 days."));
test("larger groups are said behind", () =>
  equal(say([set(["a"], 0), set(["b", "c"], 24)]), "One supplier alone can stop payments within 180 days; the first, A, at once. One larger group can too."));
test("where none can alone, groups are said", () =>
  equal(say([set(["b", "c"], 24)]), "No supplier alone can stop payments within 180 days, but one group can; the first after 1 day."));
test("where nobody can, nobody is called safe", () =>
  equal(say([]), "No known supplier, and no group of up to 2, can stop payments within 180 days."));
test("a page that holds only singles cannot count them", () =>
  equal(sentenceOf({ answer: answer([set(["a"], 0)], "more"), name: "payments", size: 2, label: String }), null));
test("sets stand by size, in the server's order", () =>
  deepEqual(bySize([set(["b", "c"], 0), set(["z"], 0), set(["a"], 1)]).map(({ size, sets }) => [size, sets.map((each) => each.switches[0])]), [[1, ["z", "a"]], [2, ["b"]]]));
