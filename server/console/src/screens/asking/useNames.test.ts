import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { meant, within } from "./useNames";

const name = (id: string, label: string) => ({ id, label, kind: "node" as const });

test("an id means its bearer, whatever the case", () => equal(meant([name("payments", "Payments")], " PAYMENTS ")?.id, "payments"));
test("a label means its bearer if nobody else has it", () => {
  equal(meant([name("a", "Core"), name("b", "Edge")], "core")?.id, "a");
  equal(meant([name("a", "Core"), name("b", "Core")], "core"), null);
});
test("an id goes before a label", () => equal(meant([name("x", "core"), name("core", "Other")], "core")?.id, "core"));
test("a text is looked for in ids and labels", () =>
  deepEqual(["vend", "DOR h", "x", ""].map((text) => within(name("vendor-h", "Vendor H"), text)), [true, true, false, true]));
