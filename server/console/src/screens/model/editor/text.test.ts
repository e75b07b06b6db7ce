import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { difference } from "./difference";
import { indented, newLine, offsetOf, placeAt } from "./lines";
import { paintLine } from "./paint";

const signs = (a: string, b: string) => difference(a, b)?.map((piece) => piece.map(({ sign, text }) => sign + text));
const applied = (text: string, from: number, to: number, out: boolean) => {
  const edit = indented(text, from, to, out);
  return text.slice(0, edit.from) + edit.text + text.slice(edit.to);
};

test("texts that are the same have no difference", () => deepEqual(difference("a\nb", "a\nb"), []));
test("a changed line is taken out and put in", () => deepEqual(signs("a\nb\nc", "a\nB\nc"), [[" a", "-b", "+B", " c"]]));
test("lines far apart come in pieces", () => {
  const before = Array.from({ length: 30 }, (_, k) => `l${k}`);
  const after = before.with(2, "X").with(25, "Y");
  equal(signs(before.join("\n"), after.join("\n"))?.length, 2);
});
test("a difference put in order gives the second text back", () => {
  const before = "a\nb\nc\nd\ne".split("\n");
  const after = "z\na\nc\nq\ne\nf".split("\n");
  const lines = difference(before.join("\n"), after.join("\n"))!.flat();
  deepEqual(lines.filter((each) => each.sign !== "-").map((each) => each.text), after);
  deepEqual(lines.filter((each) => each.sign !== "+").map((each) => each.text), before);
  deepEqual(lines.filter((each) => each.after !== null).map((each) => each.after), [1, 2, 3, 4, 5, 6]);
});
test("texts that share almost nothing are not compared", () => {
  const many = (word: string) => Array.from({ length: 1500 }, (_, k) => word + k).join("\n");
  equal(difference(many("a"), many("b")), null);
});
test("a line and column become an offset, within the text", () => {
  equal(offsetOf("ab\ncd", 2, 2), 4);
  equal(offsetOf("ab\ncd", 1, 99), 2);
  equal(offsetOf("ab\ncd", 99), 3);
  deepEqual(placeAt("ab\ncd", 4), { line: 2, column: 2 });
});
test("Enter keeps the indent, and goes deeper behind an open key", () => {
  equal(newLine("  pay: x", 8), "\n  ");
  equal(newLine("  pay:", 6), "\n    ");
});
test("Tab moves the marked lines in and Shift Tab out", () => {
  equal(applied("a\nb\nc", 0, 3, false), "  a\n  b\nc");
  equal(applied("  a\n b\nc", 3, 6, true), "a\nb\nc");
  equal(applied("ab", 1, 1, false), "a  b");
});
test("a line is painted by its keys, notes, quotes and stocks", () => {
  const paints = (line: string) => paintLine(line).filter(({ paint }) => paint !== "plain" && paint !== "sign").map(({ paint, text }) => [paint, text]);
  deepEqual(paints('  pay: {name: "a # b", needs: [sql ~30d]} # why'), [["key", "pay"], ["key", "name"], ["quoted", '"a # b"'], ["key", "needs"], ["stock", "~30d"], ["note", "# why"]]);
  deepEqual(paints("- {2 of: [XC:order]}"), [["key", "2 of"]]);
});
test("a colon in running text makes no key", () => equal(paintLine("  services. The wish: that nobody can.").some(({ paint }) => paint === "key"), false));
test("a painted line is the line", () => equal(paintLine("a: [b, 'c'] # d").map(({ text }) => text).join(""), "a: [b, 'c'] # d"));
