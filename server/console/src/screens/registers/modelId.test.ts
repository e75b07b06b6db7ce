import { strictEqual } from "node:assert/strict";
import { test } from "node:test";
import { modelIdOf } from "./modelId";

test("a model is called as its register, without the ending, in letters that the server takes", () => {
  strictEqual(modelIdOf("norrhavn.zip"), "norrhavn");
  strictEqual(modelIdOf("Bank of Norrhavn.XLSX"), "Bank-of-Norrhavn");
  strictEqual(modelIdOf("8888LINDLINCHPIN0102.CON_SE_DORA010100_DORA_2025-12-31_20260310120000000.zip").length, 64);
  strictEqual(modelIdOf("..zip"), "register");
});
