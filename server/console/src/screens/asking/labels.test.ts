import { equal } from "node:assert/strict";
import { test } from "node:test";
import { labelIn } from "./labels";

const names = new Map([
  ["vendor-h", "Vendor H"],
  ["XC", "Westland"],
]);

test("a switch is called by its name", () => equal(labelIn(names, "vendor-h"), "Vendor H"));
test("a position is called by its bearer's name", () => {
  equal(labelIn(names, "vendor-h:serve"), "Vendor H, serving");
  equal(labelIn(names, "XC:order"), "Westland, by orders");
});
test("what nobody named is called by its id", () => {
  equal(labelIn(names, "licence-h"), "licence-h");
  equal(labelIn(names, "bloc:west"), "bloc:west");
});
