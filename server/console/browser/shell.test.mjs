import { deepEqual, equal, match, ok } from "node:assert/strict";
import { test } from "node:test";
import { AXE, SCREENS, VIEWS, close, open, query, settled, view } from "./browser.mjs";

for (const path of VIEWS) {
  test(`axe finds nothing on ${path}, light and dark, and it scrolls sideways at no width`, async () => {
    const page = await view(path, { bypassCSP: true });
    await page.addScriptTag({ path: AXE });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => (await globalThis.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`));
      deepEqual(found, [], colorScheme);
    }
    // 320 px is 1280 at 400 %.
    for (const width of [768, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    }
    await close(page);
  });
}

test("no screen breaks the content security policy or logs an error", async () => {
  for (const path of SCREENS) {
    const page = await open(path);
    deepEqual(page.faults, [], path);
    await close(page);
  }
});

test("each screen has a title of its own and takes the focus when gone to", async () => {
  const page = await open("/");
  const titles = new Set([await page.title()]);
  for (const link of await page.locator("nav.screens a").all()) {
    await link.click();
    const before = [...titles].at(-1);
    if ((await link.innerText()) !== "Switchboard") await page.waitForFunction((title) => document.title !== title, before);
    titles.add(await page.title());
  }
  equal(titles.size, SCREENS.length);
  equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
  await close(page);
});

test("the command bar answers the three questions by keyboard alone", async () => {
  const page = await open("/");
  await page.keyboard.press("/");
  await page.keyboard.type("what if vendor-h");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search.includes("off=vendor-h"));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("why paym");
  await page.getByRole("option", { name: /why payments/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/why\?.*target=payments/);
  equal(query(page).get("off"), "vendor-h");
  await page.keyboard.press("/");
  await page.keyboard.type("who can stop payments");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/who\?.*target=payments/);
  await close(page);
});

test("words that are no question are answered by what can be typed", async () => {
  const page = await open("/");
  await page.keyboard.press("/");
  await page.keyboard.type("make tea");
  await page.keyboard.press("Enter");
  match(await page.locator(".command-refusal").innerText(), /what if/);
  await page.locator(".command input").fill("why vendor-x");
  await page.keyboard.press("Enter");
  await page.getByText("Nothing in this model is named “vendor-x”").first().waitFor();
  await close(page);
});

test("the theme is kept over a reload, and the keys are shown by ?", async () => {
  const page = await open("/");
  await page.locator("header .theme label", { hasText: "Dark" }).click();
  await page.reload();
  await settled(page);
  equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.keyboard.press("?");
  ok(await page.getByRole("dialog", { name: "Keys" }).isVisible());
  await page.keyboard.press("Escape");
  equal(await page.getByRole("dialog").count(), 0);
  await close(page);
});

test("a model that does not exist is said, and what to do about it", async () => {
  const page = await open("/?model=nowhere");
  ok(await page.getByRole("alert").isVisible());
  ok(await page.getByRole("button", { name: "Try again" }).isVisible());
  await close(page);
});
