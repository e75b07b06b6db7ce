import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { DEEP, close, view } from "./browser.mjs";

// 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10): a quarter of the room each way, four device pixels to one of the page.
const ZOOMED = { width: 320, height: 256, deviceScaleFactor: 4 };
const CUT = "off=vendor-h&target=payments";
const ACTIONS = {
  [`/?${CUT}`]: "[role=switch]",
  [`/who?${CUT}`]: ".set .button",
  [`/why?${CUT}`]: ".acts .primary",
  "/plan": ".plan-find",
  "/plan?asked=true&policies=no-single-switch&timeLimit=20s": ".acts .primary",
  "/registers": ".upload input",
  "/model": ".screen-head .primary",
  "/model?tab=files": ".writing-area",
  "/origin": "a, button",
  "/border": "a, button",
  "/drills": "a, button",
};

/** Whether the middle of what is seen of an element is its own, once it has the focus. */
const isSeen = (element) => {
  const seen = element.labels?.[0] ?? element;
  const { left, right, top, bottom, width, height } = seen.getBoundingClientRect();
  if (width === 0 || height === 0 || left < 0 || right > innerWidth + 1) return `${left} to ${right} of ${innerWidth}`;
  const [from, to] = [Math.max(0, top), Math.min(innerHeight, bottom)];
  if (to <= from) return `${top} to ${bottom} of ${innerHeight}`;
  const there = document.elementFromPoint((left + right) / 2, (from + to) / 2);
  return there !== null && (seen.contains(there) || there.contains(seen)) ? "" : `covered by ${there?.outerHTML.slice(0, 80)}`;
};

for (const [path, action] of DEEP ? Object.entries(ACTIONS) : []) {
  test(`at 400 % nothing of ${path} is out of reach`, async () => {
    const page = await view(path, ZOOMED);
    equal(await page.evaluate(() => document.documentElement.scrollWidth), ZOOMED.width);
    const title = page.locator("main h1");
    await title.scrollIntoViewIfNeeded();
    equal(await title.evaluate(isSeen), "");
    const act = page.locator(`main :is(${action})`).first();
    await act.focus();
    equal(await act.evaluate(isSeen), "");
    deepEqual(page.faults, []);
    await close(page);
  });
}
