import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { dateOf, neighbour, shownDay, stepOf, ticks } from "./calendar";

const H = 180 * 24;

test("with no day asked for, the last of the horizon shows", () => equal(shownDay(null, H), 180));
test("a day beyond the horizon is its last", () => equal(shownDay(900, H), 180));
test("a long horizon moves by days, a short one by hours", () => deepEqual([stepOf(H), stepOf(72)], [1, 1 / 24]));
test("the next change after a day is the first later moment", () => {
  equal(neighbour([0, 720, 840, 1440], 30, "after", H), 35);
  equal(neighbour([0, 720, 840, 1440], 60, "after", H), null);
});
test("the change before a day is the last earlier moment, at least day 0", () => {
  equal(neighbour([720, 840], 35, "before", H), 30);
  equal(neighbour([720, 840], 30, "before", H), 0);
  equal(neighbour([720, 840], 0, "before", H), null);
});
test("moments after the horizon have no tick, near ones share one", () => deepEqual(ticks([0, 2160, 2161, 9999], H), [0, 0.5]));
test("a day has a date where the model has one", () => {
  equal(dateOf("2026-11-01", 24, 30)?.toISOString().slice(0, 10), "2026-12-02");
  equal(dateOf(null, 0, 30), null);
});
