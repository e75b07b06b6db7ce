import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { completionAt, wordToWrite } from "./complete";
import { placeOf } from "./place";
import type { SchemaObject } from "./schema";

const SCHEMA: SchemaObject = {
  properties: {
    nodes: { additionalProperties: { $ref: "#/$defs/node" }, description: "Anything that works or does not." },
    name: {},
  },
  $defs: {
    node: { properties: { kind: { enum: ["function", "service"] }, critical: { enum: [true, "yes"] }, needs: { $ref: "#/$defs/needs" } }, allOf: [{ properties: { source: {} } }] },
    needs: { then: { items: { $ref: "#/$defs/need" } }, else: { $ref: "#/$defs/need" } },
    need: { then: {}, else: { properties: { any: { items: { $ref: "#/$defs/need" } }, maybe: { enum: [true, "yes"] } }, patternProperties: { "^\\d+ of$": { items: { $ref: "#/$defs/need" } } } } },
  },
};

const at = (text: string) => {
  const cursor = text.indexOf("|");
  return placeOf(text.replace("|", ""), cursor);
};
const words = (text: string): string[] => {
  const cursor = text.indexOf("|");
  return completionAt(text.replace("|", ""), cursor, SCHEMA)?.proposals.map(({ word }) => word) ?? [];
};

test("the top of a file offers its sections, without those said", () => {
  deepEqual(words("|"), ["nodes", "name"]);
  deepEqual(words("name: x\nno|"), ["nodes"]);
});
test("a block mapping is found by its indent", () => {
  deepEqual(at("nodes:\n  pay:\n    kind: function\n    cr|")?.path, ["nodes", "pay"]);
  deepEqual(words("nodes:\n  pay:\n    kind: function\n    |"), ["critical", "needs", "source"]);
});
test("a value offers the words of its closed list", () => {
  deepEqual(words("nodes:\n  pay:\n    kind: |"), ["function", "service"]);
  deepEqual(words("nodes:\n  pay: {kind: ser|"), ["service"]);
});
test("a flow mapping offers what it has not said", () => deepEqual(words("nodes:\n  pay: {kind: service, |"), ["critical", "needs", "source"]));
test("a flow mapping may go over lines", () => {
  deepEqual(words("nodes:\n  pay: {kind: service,   # why\n        cri|"), ["critical"]);
});
test("a gate within needs offers the keys of a gate", () => {
  deepEqual(words("nodes:\n  pay: {needs: [sql, {|"), ["any", "maybe"]);
  deepEqual(words("nodes:\n  pay:\n    needs:\n      - {2 of: [a, {m|"), ["maybe"]);
});
test("a name is looked for where one may stand, and of the kind that may", () => {
  equal(completionAt("nodes:\n  pay: {needs: [s", 23, SCHEMA)?.names.includes("node"), true);
  deepEqual(completionAt("nodes:\n  pay: {by: ", 19, SCHEMA)?.names, ["party"]);
  deepEqual(completionAt("nodes:\n  pay: {kind: ", 21, SCHEMA)?.names, []);
});
test("a list item written with a dash is a value", () => {
  const place = at("nodes:\n  pay:\n    needs:\n    - sql\n    - q|");
  deepEqual([place?.at, place?.path, place?.begun], ["value", ["nodes", "pay", "needs", 1], "q"]);
});
test("in comments, quotes and block texts nothing is offered", () => {
  equal(at("nodes: # a|"), null);
  equal(at("# a|"), null);
  equal(at('name: "a|'), null);
  equal(at("about: |\n  long te".replace("|", ">") + "|"), null);
  equal(at("nodes:\n  pay: {name: 'a, b|"), null);
});
test("behind a stock nothing is offered", () => equal(at("nodes:\n  pay: {needs: [sql ~3|"), null));
test("a colon within a word does not end a key", () => {
  const place = at("scenarios:\n  west: {cut: [XC:or|");
  deepEqual([place?.path, place?.begun], [["scenarios", "west", "cut", 0], "XC:or"]);
});
test("a key is written with its colon unless that stands there", () => {
  const place = at("na|");
  ok(place);
  equal(wordToWrite(place, "name", ""), "name: ");
  equal(wordToWrite(place, "name", ": x"), "name");
});
