import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { durationHours, tidyDuration } from "./duration";

test("units of the model language are read", () => deepEqual(["8h", "180d", "2w", "6mo", "1y", "1.5d", "1d 12h"].map(durationHours), [8, 4320, 336, 4320, 8760, 36, 36]));
test("anything else is no duration", () => deepEqual(["", "soon", "5", "-3d", "3 days"].map(durationHours), [null, null, null, null, null]));
test("a bare number is taken as days, and spaces before a unit go", () => {
  equal(tidyDuration("180"), "180d");
  equal(tidyDuration(" 2 y "), "2y");
  equal(tidyDuration("1d 12 h"), "1d 12h");
});
test("no horizon is the model's own, none at all is refused", () => {
  equal(tidyDuration(""), "");
  equal(tidyDuration("0d"), null);
});
