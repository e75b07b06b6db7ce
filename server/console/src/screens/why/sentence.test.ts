import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { sentenceOf } from "./sentence";
import type { Step, WhyHead } from "./types";

const step = (id: string, holdoutHours = 0): Step => ({ id, label: id, switchLabel: null, why: "unmet", switch: null, darkAfterHours: 720, holdoutHours, others: 0, file: null, line: null, source: null, assumed: null });
const head = (change: Partial<WhyHead> = {}): WhyHead => ({ id: "payments", label: "Payments", cut: [], cutLabels: [], keeperLabels: [], dark: true, darkAfterHours: 720, relitAfterHours: null, needs: null, keepers: [], horizonHours: 4320, ...change });
const label = (id: string) => id.toUpperCase();

test("a dark node is said with when, and with the longest stock on the way", () =>
  deepEqual(sentenceOf({ answer: head(), items: [step("payments"), step("stack", 720), step("licence", 24), step("h")] }, "Payments", ["h"], label), {
    lead: "Without H, Payments goes dark after 30 days.",
    more: "STACK runs on for 30 days without LICENCE; that decides when.",
  }));
test("a chain without any stock says so", () =>
  equal(sentenceOf({ answer: head({ darkAfterHours: 0 }), items: [step("payments"), step("h")] }, "Payments", ["h"], label).more, "Nothing on the way has a stock that would bridge it."));
test("a node that lights again says when", () =>
  equal(sentenceOf({ answer: head({ relitAfterHours: 2880 }), items: [] }, "Payments", ["h", "i"], label).lead, "Without H and I, Payments goes dark after 30 days. It is lit again after 120 days."));
test("a lit node is said with the horizon", () =>
  equal(sentenceOf({ answer: head({ dark: false, darkAfterHours: null }), items: [] }, "Payments", ["h"], label).lead, "Without H, Payments stays lit within 180 days."));
