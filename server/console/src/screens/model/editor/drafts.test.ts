import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { placeIn } from "../place";
import { draftOf, draftsIn, keepDraft } from "./drafts";
import { summary } from "./Problems";

const nothing = { here: [], elsewhere: 0, busy: false, failed: false, known: true };

test("a draft is kept by model and file until it says what the file says", () => {
  keepDraft("bank", "a.yaml", { text: "x: 1", base: "x: 0", etag: '"t"' });
  keepDraft("other", "a.yaml", { text: "y", base: "", etag: null });
  deepEqual(draftsIn("bank"), ["a.yaml"]);
  equal(draftOf("bank", "a.yaml")?.etag, '"t"');
  keepDraft("bank", "a.yaml", { text: "x: 0", base: "x: 0", etag: '"t"' });
  deepEqual(draftsIn("bank"), []);
  deepEqual(draftsIn("other"), ["a.yaml"]);
});
test("a place is read from the end: a file may have a colon", () => {
  deepEqual(placeIn("cloud.yaml:61"), { file: "cloud.yaml", line: 61 });
  deepEqual(placeIn("a/b.yaml:7:3"), { file: "a/b.yaml", line: 7 });
  equal(placeIn("questions.xlsx"), null);
  equal(placeIn(null), null);
});
test("a file without problems is sound, whatever others have", () => {
  equal(summary(nothing), "Sound: no problem in this file");
  equal(summary({ ...nothing, elsewhere: 2 }), "Sound: no problem in this file · 2 more in other files");
});
test("an error is counted and asked to be mended", () => {
  equal(summary({ ...nothing, here: [{ severity: "error", message: "m" }, { severity: "note", message: "n" }] }), "1 error · 1 note · mend what is wrong, then save");
});
