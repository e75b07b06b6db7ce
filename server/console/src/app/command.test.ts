import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { isExpression, read } from "./command";

const ask = (text: string) => {
  const command = read(text);
  return command.kind === "ask" ? [command.verb, ...command.names] : command;
};

test("the three questions are understood", () => {
  deepEqual(ask("what if vendor-h"), ["what-if", "vendor-h"]);
  deepEqual(ask("who can stop payments"), ["who", "payments"]);
  deepEqual(ask("Why payments"), ["why", "payments"]);
});
test("shorter words for them are too", () => {
  deepEqual(ask("without vendor-h"), ["what-if", "vendor-h"]);
  deepEqual(ask("who stops payments"), ["who", "payments"]);
  deepEqual(ask("who payments"), ["who", "payments"]);
});
test("several switches are joined by and, or a comma", () => {
  deepEqual(ask("what if vendor-h and XC:order, telco-a1"), ["what-if", "vendor-h", "XC:order", "telco-a1"]);
});
test("a filter with commas and spaces is one switch", () => {
  deepEqual(ask("what if under:XC,XB -vendor-h"), ["what-if", "under:XC,XB -vendor-h"]);
  equal(isExpression("under:XC,XB -vendor-h"), true);
  equal(isExpression("XC:order"), true);
  equal(isExpression("vendor-h"), false);
});
test("what is still being typed is told from what stands", () => {
  deepEqual(read("what if vendor-h and te"), { kind: "ask", verb: "what-if", names: ["vendor-h", "te"], head: "what if vendor-h and ", begun: "te" });
  deepEqual(read("why "), { kind: "ask", verb: "why", names: [], head: "why ", begun: "" });
});
test("a word that begins with a question word is no question", () => deepEqual(read("whyever"), { kind: "other", text: "whyever" }));
test("everything can be lit again", () => deepEqual(read("all lit"), { kind: "all-lit" }));
