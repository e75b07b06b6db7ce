import { equal } from "node:assert/strict";
import { test } from "node:test";
import { gateWord } from "./gates";
import type { Gate } from "./types";

const gate = (needed: number, branches: number, byShare = false): Gate => ({
  met: false, needed, byShare, branches: Array.from({ length: branches }, (_, k) => ({ met: false, id: String(k), label: String(k), darkSinceHours: 0, holdoutHours: 0, weight: 1 })),
});

test("a gate says how many of its branches it asks for", () => {
  equal(gateWord(gate(3, 3)), "all of");
  equal(gateWord(gate(1, 3)), "any one of");
  equal(gateWord(gate(2, 3)), "at least 2 of 3");
});
test("a gate by share says the share", () => equal(gateWord(gate(600_000, 3, true)), "at least 60% of"));
test("a gate with one branch asks for all of it", () => equal(gateWord(gate(1, 1)), "all of"));
