import { equal } from "node:assert/strict";
import { test } from "node:test";
import { namesIn } from "./names";
import type { Step, WhyHead } from "./types";

const head: WhyHead = {
  id: "payments", label: "Payments", cut: ["h"], cutLabels: ["Vendor H"], dark: true, darkAfterHours: 0, relitAfterHours: null, keepers: ["stack"], keeperLabels: ["The stack"],
  needs: { met: false, needed: 1, byShare: false, branches: [{ met: false, id: "licence", label: "Licence of H", darkSinceHours: 0, holdoutHours: 0, weight: 1 }] },
};
const step: Step = { id: "net", label: "The net", why: "off", switch: "XC", switchLabel: "Country C", darkAfterHours: 0, holdoutHours: 0, others: 0, file: null, line: null, source: null, assumed: null };
const name = namesIn({ answer: head, items: [step] }, (id) => (id === "h:serve" ? "Vendor H, serving" : id));

test("all that an answer speaks of has the name that the answer gives it", () => {
  equal(["payments", "h", "stack", "licence", "net", "XC"].map(name).join(" · "), "Payments · Vendor H · The stack · Licence of H · The net · Country C");
});
test("a position is called as the list of switches says, and what nobody names by its id", () => {
  equal(name("h:serve"), "Vendor H, serving");
  equal(name("else"), "else");
});
