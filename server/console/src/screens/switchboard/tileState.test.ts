import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { lookAt, tally } from "./tileState";
import type { TileData } from "./types";

const tile = (dark: readonly (readonly [number, number | null])[], unsupportedFromHours: number | null = null, off = false) => ({
  dark: dark.map(([fromHours, toHours]) => ({ fromHours, toHours })),
  unsupportedFromHours,
  off,
});

test("a tile that never goes dark is lit", () => deepEqual(lookAt(tile([]), 720), { state: "lit" }));
test("a tile runs dry until the hour it goes dark", () => {
  deepEqual(lookAt(tile([[720, null]]), 719), { state: "running-dry", leftHours: 1, unsupported: false });
  deepEqual(lookAt(tile([[720, null]]), 720), { state: "dark", afterHours: 720, untilHours: null });
});
test("a tile is lit again at the hour its dark interval ends", () => {
  equal(lookAt(tile([[0, 48]]), 47).state, "dark");
  equal(lookAt(tile([[0, 48]]), 48).state, "lit");
});
test("between two dark intervals it runs dry again", () => {
  deepEqual(lookAt(tile([[0, 24], [72, null]]), 24), { state: "running-dry", leftHours: 48, unsupported: false });
});
test("a lit tile whose supplier is off is unsupported from then on", () => {
  equal(lookAt(tile([], 240), 239).state, "lit");
  equal(lookAt(tile([], 240), 240).state, "unsupported");
});
test("running dry is said before unsupported, and keeps it", () => {
  deepEqual(lookAt(tile([[720, null]], 0), 0), { state: "running-dry", leftHours: 720, unsupported: true });
});
test("a tile that is itself switched off says so", () => equal(lookAt(tile([[0, null]], null, true), 5).state, "off"));
test("the tally counts each tile once", () => {
  const tiles = [tile([]), tile([[720, null]]), tile([[0, null]]), tile([], 0)] as unknown as TileData[];
  deepEqual(tally(tiles, 24), { lit: 2, dry: 1, dark: 1 });
});
