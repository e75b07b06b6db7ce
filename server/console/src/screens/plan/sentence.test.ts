import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { date } from "../asking/date";
import { moreOf, movesOf, periodInWords, verdictOf } from "./sentence";
import type { PlanHead, Side, SwapRow } from "./types";

const bought = { cost: 29_400_000, standsHours: 7200, standsOn: "2027-08-28", effectiveness: 0.9, stakeShare: 0.25, options: ["a", "b"] };
const head = (change: Partial<PlanHead>): PlanHead => ({
  periodHours: 43_800, currency: "EUR", verdict: "cheapest", lowerBound: 20_000_000, gap: 0, plan: bought, policies: [], notJudged: [], swap: null, holes: null, course: null, missing: null, ...change,
});
const policy = (findings: number) => ({ id: "p", kind: "groups" as const, over: "parties", horizonHours: 0, before: { met: false, findings: 40, truncated: null }, after: { met: false, findings, truncated: null } });

test("a plan says how much, for how many options, from when", () =>
  equal(verdictOf(head({}), "x"), `Buy 2 options for 29.4M EUR: the policies hold from ${date("2027-08-28")} on.`));
test("a plan that falls short says how much is left", () =>
  equal(verdictOf(head({ verdict: "falls-short", policies: [policy(11), policy(6)] }), "x"), "2 options for 29.4M EUR do not do: 17 findings remain."));
test("nothing bought that falls short says so", () =>
  equal(verdictOf(head({ verdict: "falls-short", plan: { ...bought, options: [] }, policies: [policy(1)] }), "x"), "With nothing bought, the policies do not hold: 1 finding."));
test("what is impossible is said by the server", () => equal(verdictOf(head({ verdict: "impossible", plan: null }), "No known option does it."), "No known option does it."));
test("a plan that is not proved says its bound", () =>
  equal(moreOf(head({ verdict: "meets" })), "A cheaper plan may exist, but none below 20M EUR. All stands after 300 days; costs count over 5 years."));
test("moves abroad are counted apart", () => {
  const row = (level: string, ...sides: Side[]): SwapRow => ({
    level, switch: { id: "s", name: "S", kind: "party", side: "home" }, before: [], after: [], stakeBefore: 1, stakeAfter: 0, fate: "removed",
    movedTo: sides.map((side) => ({ id: side, name: side, kind: "party", side, functions: ["f"] })),
  });
  deepEqual(movesOf([row("parties", "home", "foreign"), row("parties"), row("jurisdictions", "foreign")]), { count: 2, abroad: 1 });
});
test("a period is said in years where it is whole years", () => {
  equal(periodInWords(43_800), "5 years");
  equal(periodInWords(720), "30 days");
});
