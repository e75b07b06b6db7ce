import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

test("NOTICE names the packages that are shipped in the console, and no other", () => {
  const shipped = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> }).dependencies);
  const [, section = ""] = readFileSync("../../NOTICE", "utf8").split("The console in it contains these packages of npm:");
  const named = section.split("\n").filter((line) => line !== "").map((line) => line.split(" ")[0]);
  deepEqual(named.sort(), shipped.sort());
});
