import { equal, notEqual } from "node:assert/strict";
import { test } from "node:test";
import { isZip, nameOf, newKey } from "./sendPackage";

test("a package keeps its name in the letters that the server keeps", () => {
  equal(nameOf("LEI.CON_SE_DORA_2025-12-31.zip"), "LEI.CON_SE_DORA_2025-12-31.zip");
  equal(nameOf("../Register (März).zip"), "Register_M_rz_.zip");
});
test("a zip is known by its first bytes", async () => {
  equal(await isZip(new Blob(["PK\u0003\u0004"])), true);
  equal(await isZip(new Blob(["a,b"])), false);
  equal(await isZip(new Blob([])), false);
});
test("a key is new each time and of letters a header may hold", () => {
  notEqual(newKey(), newKey());
  equal(/^[0-9a-f]{32}$/.test(newKey()), true);
});
