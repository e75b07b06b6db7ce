import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { chart, round, sameOptions } from "./frontier";
import type { Step } from "./types";

const step = (cost: number, stakeShare: number, aim: Step["aim"] = "stake"): Step => ({ number: 1, aim, cost, stakeShare, standsHours: 7200, effectiveness: 0.9, options: [] });
const frame = { left: 0, right: 400, top: 0, bottom: 100 };

test("axes end with a round value that covers the greatest", () => {
  deepEqual(round(29.4, 4), [0, 10, 20, 30]);
  deepEqual(round(0, 4), [0]);
  deepEqual(round(30, 3), [0, 10, 20, 30]);
});
test("until the next plan is paid for, the one before holds", () =>
  equal(chart([step(30, 0), step(0, 1), step(15, 0.5)], "stake", frame).line, "M0 0H200V50H400V100H400"));
test("points of other aims stay out", () => equal(chart([step(0, 1), step(5, 1, "readiness")], "stake", frame).places.length, 1));
test("no plan draws no line", () => equal(chart([], "stake", frame).line, ""));
test("readiness is drawn in days", () =>
  deepEqual(chart([step(5, 1, "readiness")], "readiness", frame).values.map(({ value }) => value / 24), [0, 100, 200, 300]));
test("plans that buy the same are the same, in any order", () => {
  equal(sameOptions(["a", "b"], ["b", "a"]), true);
  equal(sameOptions(["a"], ["a", "b"]), false);
  equal(sameOptions(["a", "b"], ["a", "c"]), false);
});
