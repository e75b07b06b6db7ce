import { equal } from "node:assert/strict";
import { test } from "node:test";
import { aboutView, pathOfView } from "./view";

test("a view is kept without the pages of its lists", () => {
  equal(pathOfView("/who", "?target=payments&sets.cursor=abc&sets.sort=-size"), "/who?target=payments&sets.sort=-size");
  equal(pathOfView("/", "?cursor=abc"), "/");
});
test("a kept address has no letter that the server would refuse", () => equal(/^[\x21-\x7e]*$/.test(pathOfView("/", "?find=Müller & Söhne")), true));
test("a view is named by its target, cut and horizon", () => {
  equal(aboutView("?target=payments&off=vendor-h&off=XC:order&horizon=1y"), "payments, vendor-h + XC:order, 1y");
  equal(aboutView(""), "");
});
