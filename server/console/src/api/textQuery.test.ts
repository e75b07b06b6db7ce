import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { textQuery } from "./textQuery";

test("a job's question is made of texts and flags, without what is empty", () =>
  deepEqual(textQuery({ target: "", over: "parties", maxSize: 2, with: ["a", "b"], without: [], orders: false, all: true, reading: null }), {
    over: "parties",
    maxSize: "2",
    with: "a,b",
    all: true,
  }));
