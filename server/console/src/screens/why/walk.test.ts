import { equal } from "node:assert/strict";
import { test } from "node:test";
import type { Arrow, Box } from "./types";
import { walk } from "./walk";

const box = (x: number, y: number): Box => ({ id: `${x},${y}`, label: "", kind: "service", critical: false, state: "dark", why: "unmet", switch: null, afterHours: 0, x, y, width: 90, height: 44 });
const arrow = (from: number, to: number, decisive = false, met = false): Arrow => ({ from, to, decisive, met, holdoutHours: 0, points: [] });
// 0 -> 1, 2 (decisive), 3 (met); 2 -> 4 (decisive); 5 stands alone
const graph = { boxes: [box(0, 60), box(150, 0), box(150, 60), box(170, 120), box(300, 60), box(600, 0)], arrows: [arrow(0, 1), arrow(0, 3, false, true), arrow(0, 2, true), arrow(2, 4, true)] };

test("right follows the chain that decides", () => equal(walk(graph, 0, "ArrowRight"), 2));
test("left goes back to what needs it", () => equal(walk(graph, 4, "ArrowLeft"), 2));
test("up and down stay in the column", () => {
  equal(walk(graph, 2, "ArrowUp"), 1);
  equal(walk(graph, 2, "ArrowDown"), 3);
  equal(walk(graph, 1, "ArrowDown"), 2);
});
test("where no way leads on, the focus stays", () => {
  equal(walk(graph, 4, "ArrowRight"), 4);
  equal(walk(graph, 5, "ArrowDown"), 5);
});
test("home is the target, end what was switched", () => {
  equal(walk(graph, 5, "Home"), 0);
  equal(walk(graph, 0, "End"), 4);
});
