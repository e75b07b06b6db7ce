import { equal } from "node:assert/strict";
import { test } from "node:test";
import { directionOf, nextSort } from "./sort";

test("numbers sort from the largest first, text from A", () => {
  equal(nextSort("", "reach", true), "-reach");
  equal(nextSort("-reach", "label", false), "label");
});
test("pressing again turns the order round", () => {
  equal(nextSort("-reach", "reach", true), "reach");
  equal(nextSort("reach", "reach", true), "-reach");
});
test("only the first field of a sort shows in the heads", () => {
  equal(directionOf("-reach,id", "reach"), "descending");
  equal(directionOf("-reach,id", "id"), null);
  equal(directionOf("", "id"), null);
});
