import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { bestBridge, dayOf, lanes } from "./holeLanes";
import type { Bridge, Hole } from "./types";

const hole = (name: string, functions: string[], fromHours: number, toHours: number): Hole => ({
  switch: { id: name, name, kind: "party", side: "foreign" }, functions, fromHours, toHours, lastsHours: toHours - fromHours, bridges: [],
});
const bridge = (options: string[], closes: boolean, lightUntilHours: number | null = null): Bridge => ({ options, cost: 1, standsHours: 0, lightUntilHours, closes });

test("each function has a lane, the longest hole first", () =>
  deepEqual(lanes([hole("H", ["cards"], 100, 200), hole("W", ["payments", "cards"], 10, 300)]).map((lane) => [lane.id, lane.worst.lastsHours]), [["cards", 290], ["payments", 290]]));
test("switches with the same hole share a bar", () =>
  deepEqual(lanes([hole("H", ["payments"], 10, 20), hole("W", ["payments"], 10, 20), hole("X", ["payments"], 5, 20)])[0]?.bars.map((bar) => bar.names), [["X"], ["H", "W"]]));
test("a lane reaches from its first to its last uncovered moment", () => {
  const [lane] = lanes([hole("H", ["payments"], 10, 20), hole("W", ["payments"], 15, 90)]);
  deepEqual([lane?.fromHours, lane?.toHours], [10, 90]);
});
test("a bridge that closes the hole goes before one that narrows it", () => {
  equal(bestBridge([bridge(["a"], false, 500), bridge(["b"], true)])?.options[0], "b");
  equal(bestBridge([bridge(["a"], false, 100), bridge(["b"], false, 500)])?.options[0], "b");
  equal(bestBridge([]), null);
});
test("days are said to a tenth", () => equal(dayOf(1452), "60.5"));
