import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { completions, unknownKey } from "./filter";

const texts = (filter: string) => completions(filter).map((completion) => completion.text);

test("an empty filter is offered all keys and flags", () => equal(completions("").length, 14));
test("a begun key is completed with its colon", () => deepEqual(texts("un"), ["under:", "unexamined"]));
test("only the last term is completed", () => deepEqual(texts("kind:service -vend und"), ["kind:service -vend under:"]));
test("a kind is completed, each of several", () => {
  deepEqual(texts("kind:si"), ["kind:site"]);
  deepEqual(texts("-kind:site,so"), ["-kind:site,software"]);
});
test("a value that only the model knows is not guessed", () => deepEqual(texts("under:X"), []));
test("a whole flag is left alone", () => deepEqual(texts("critical"), []));
test("a key that is not of the grammar is named", () => {
  equal(unknownKey("kind:site color:red"), "color");
  equal(unknownKey("-colour:red"), "colour");
});
test("ids with a colon after a known key pass", () => equal(unknownKey("from:vendor-h -id:dc-* critical"), null));
