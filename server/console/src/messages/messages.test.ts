import { equal, deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { hours, hoursInWords, money, share } from "./format";
import { messages } from "./index";

const t = messages({ plain: "Lit", place: "{a} of {b}", more: { one: "+{count} tile", other: "+{count} tiles" } });

test("a message without places is said as it stands", () => equal(t("plain"), "Lit"));
test("numbers in a message are grouped", () => equal(t("place", { a: 1234, b: "all" }), "1,234 of all"));
test("the count chooses the plural form", () => {
  equal(t("more", { count: 1 }), "+1 tile");
  equal(t("more", { count: 42 }), "+42 tiles");
});
test("a rich message keeps what stands in its places", () => {
  const mark = { element: "strong" };
  deepEqual(t.rich("place", { a: mark, b: 2 }), [mark, " of ", "2"]);
});
test("hours are said in the largest unit that holds them", () => {
  deepEqual([0, 0.5, 8, 24, 720, 2169].map(hours), ["0 h", "30 min", "8 h", "1 d", "30 d", "90 d 9 h"]);
});
test("a sentence says hours in words", () => {
  deepEqual([1, 8, 24, 36, 720].map(hoursInWords), ["1 hour", "8 hours", "1 day", "36 hours", "30 days"]);
});
test("money is short and carries its currency", () => equal(money(12_000_000, "EUR"), "12M EUR"));
test("a share is a percentage", () => equal(share(0.9028), "90.3%"));
