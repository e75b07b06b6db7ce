import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { merge, parse } from "./codec";
import { hrefTo, screenOf } from "./places";
import { COMMON, SWITCHBOARD, tableShape } from "./shapes";

const query = (text: string) => new URLSearchParams(text);

test("an empty query is the state of first sight", () => {
  deepEqual(parse(SWITCHBOARD, query("")), { day: null, filter: "", node: "", view: "picture", find: "" });
});

test("a state written and read again is the same state", () => {
  const state = { model: "national-cloud", off: ["vendor-h", "under:XC,XB -vendor-h"], horizon: "180d", at: "2027-05-16", for: "90d", reading: "best", orderly: true, with: ["home-office"] } as const;
  deepEqual(parse(COMMON, merge(query(""), COMMON, state)), state);
});

test("what an absent parameter means is not written", () => {
  equal(merge(query("day=30&view=table"), SWITCHBOARD, { day: null, view: "picture" }).toString(), "");
});

test("a parameter that cannot be read counts as absent", () => {
  deepEqual(parse(SWITCHBOARD, query("day=-3&view=disc")), parse(SWITCHBOARD, query("")));
  equal(parse(SWITCHBOARD, query("day=soon")).day, null);
});

test("a change leaves other parameters alone", () => {
  equal(merge(query("off=vendor-h&day=30"), SWITCHBOARD, { day: 60 }).toString(), "off=vendor-h&day=60");
});

test("a switch named twice is off once", () => deepEqual(parse(COMMON, query("off=a&off=b&off=a")).off, ["a", "b"]));

test("switches between commas are several, a filter with commas is one", () => {
  deepEqual(parse(COMMON, query("off=vendor-h,XC:order&off=kind:site,dns")).off, ["vendor-h", "XC:order", "kind:site,dns"]);
});

test("a hostile query is cut to size", () => {
  equal(parse(COMMON, query(`at=${"x".repeat(9000)}`)).at.length, 2000);
  equal(parse(COMMON, query(Array.from({ length: 500 }, (_, i) => `off=${i}`).join("&"))).off.length, 100);
});

test("two lists on a screen keep their states apart", () => {
  const changed = merge(query("sets.sort=size"), tableShape("steps"), { "steps.sort": "-after" });
  equal(changed.toString(), "sets.sort=size&steps.sort=-after");
});

test("a link carries the cut along and leaves the day behind", () => {
  equal(hrefTo("why", query("off=vendor-h&horizon=180d&day=30")), "/why?off=vendor-h&horizon=180d");
});

test("a path names its screen, with or without a last slash", () => {
  deepEqual(["/", "/who", "/who/", "/nowhere"].map(screenOf), ["switchboard", "who", "who", null]);
});
