import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import type { Name } from "../api/types";
import { read } from "./command";
import { hrefOf, resolve } from "./commandActs";
import { choicesFor } from "./commandChoices";

const NAMES: Name[] = [
  { id: "vendor-h", label: "Vendor H", kind: "party" },
  { id: "payments", label: "payments", kind: "node" },
  { id: "pensions", label: "pensions", kind: "node" },
];
const find = (q: string) => Promise.resolve(NAMES.filter((name) => name.id.includes(q.toLowerCase()) || name.label.toLowerCase().includes(q.toLowerCase())));

test("a switch is found by its id and by its label", async () => {
  deepEqual(await resolve(read("what if vendor-h"), find), { kind: "what-if", off: ["vendor-h"] });
  deepEqual(await resolve(read("what if Vendor H"), find), { kind: "what-if", off: ["vendor-h"] });
});
test("a filter is left for the server to read", async () => {
  deepEqual(await resolve(read("what if under:XC -vendor-h"), find), { kind: "what-if", off: ["under:XC -vendor-h"] });
});
test("a name that nothing has is refused with what is near", async () => {
  deepEqual(await resolve(read("why pen"), find), { kind: "unnamed", name: "pen", near: ["pensions"] });
});
test("a question without a name is answered by an example", async () => {
  deepEqual(await resolve(read("why"), find), { kind: "incomplete", example: "why payments" });
});
test("the name of a screen goes there, any other word is unknown", async () => {
  deepEqual(await resolve(read("model & evidence"), find), { kind: "go", screen: "model" });
  deepEqual(await resolve(read("make tea"), find), { kind: "unknown" });
});
test("an act becomes an address that keeps the horizon and drops the old cut", () => {
  const here = new URLSearchParams("off=XC&horizon=1y&at=2027-01-01&day=3");
  equal(hrefOf({ kind: "what-if", off: ["vendor-h"] }, here), "/?off=vendor-h&horizon=1y");
  equal(hrefOf({ kind: "why", target: "payments" }, here), "/why?off=XC&horizon=1y&at=2027-01-01&target=payments");
});
test("a bare name offers what can be asked about it", () => {
  deepEqual(choicesFor(read("vend"), NAMES.slice(0, 1)).map((choice) => choice.text), ["what if vendor-h"]);
  deepEqual(choicesFor(read("pay"), NAMES.slice(1, 2)).map((choice) => choice.text), ["why payments", "who can stop payments", "what if payments"]);
});

test("a scenario becomes its cut with its times", () => {
  const scenarios = [{ id: "west-embargo", cut: ["bloc:west:order"], at: "2027-03-01", for: "90d" }];
  equal(hrefOf({ kind: "what-if", off: ["west-embargo"] }, new URLSearchParams(), scenarios), "/?off=bloc%3Awest%3Aorder&at=2027-03-01&for=90d");
});
