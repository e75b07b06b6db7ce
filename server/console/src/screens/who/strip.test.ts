import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { PITCH, placeOf, strip } from "./strip";
import type { WhoSet } from "./types";

const set = (name: string, stopsAfterHours: number, size = 1): WhoSet => ({
  id: "payments", label: "Payments", labels: [name], impliedByLabels: null, critical: true, weight: 10, switches: [name], size, stopsAfterHours, slackHours: 0, impliedBy: null, depends: false,
});
const draw = (sets: WhoSet[], width = 900) => strip(sets, 4320, width, (each, more) => `${each.switches[0]} +${more}`);

test("time runs from the left margin to the right one", () => {
  equal(placeOf(0, 100, 500), 14);
  equal(placeOf(100, 100, 500), 486);
});
test("marks that would overlap stand on each other, single ones first", () => {
  const { stacks, highest } = draw([set("pair", 0, 2), set("a", 0), set("late", 4320)]);
  deepEqual(stacks.map((stack) => stack.sets.map((each) => each.switches[0])), [["a", "pair"], ["late"]]);
  equal(highest, 2);
});
test("stacks stand apart by a mark at least", () => {
  const { stacks } = draw(Array.from({ length: 200 }, (_, hour) => set(String(hour), hour * 20)));
  for (let k = 1; k < stacks.length; k++) ok((stacks[k]?.x ?? 0) - (stacks[k - 1]?.x ?? 0) >= PITCH);
});
test("a stack that grows too high says how many more", () => {
  const [stack] = draw(Array.from({ length: 40 }, (_, k) => set(String(k), 0))).stacks;
  equal((stack?.sets.length ?? 0) + (stack?.more ?? 0), 40);
  ok((stack?.more ?? 0) > 0);
});
test("labels never overlap on their line", () => {
  const long = "x".repeat(40);
  const { stacks } = draw([0, 10, 20, 40, 80].map((hours, k) => set(`${long}${k}`, hours * 10)));
  ok(stacks.some((stack) => stack.line === null));
});
test("ticks count who stops it alone until then, and end with the horizon", () => {
  const { ticks } = draw([set("a", 0), set("b", 720), set("pair", 0, 2)]);
  deepEqual([ticks[0]?.alone, ticks.at(-1)?.alone, ticks.at(-1)?.hours], [1, 2, 4320]);
});
