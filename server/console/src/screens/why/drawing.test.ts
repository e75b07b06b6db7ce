import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { cut, firstZoom, fitZoom, labelPlace, pathOf } from "./drawing";

test("an arrow's label stands on its longest level piece", () =>
  deepEqual(labelPlace([[0, 10], [20, 10], [20, 90], [120, 90]]), [70, 90]));
test("of level pieces as long, the one nearer to the need has the label", () => deepEqual(labelPlace([[0, 0], [50, 0], [50, 40], [100, 40]]), [75, 40]));
test("an arrow's path goes through all its points", () => equal(pathOf([[1, 2], [3, 2], [3, 4]]), "M1 2L3 2L3 4"));
test("a long label is cut to the room that the server made", () => equal(cut("x".repeat(60)).length, 34));
test("first sight stays legible, fitting may not", () => {
  equal(firstZoom(3000, 900), 0.85);
  equal(fitZoom(3000, 900), 0.3);
  equal(fitZoom(100, 900), 1.15);
});
