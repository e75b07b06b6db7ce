import { deepEqual, equal, match, ok } from "node:assert/strict";
import { test } from "node:test";
import { URL_OF_SERVER, becomes, close, open, query, settled } from "./browser.mjs";

const lead = (page) => page.locator(".sentence .lead").innerText();
const tile = (page, id) => page.locator(`[data-tile="${id}"]`);

test("a flicked switch is answered in one sentence", async () => {
  const page = await open("/");
  match(await lead(page), /^All is lit: 14 functions, 8 of them critical\./);
  const vendor = page.getByRole("switch", { name: /^Vendor H 11 of 14/ });
  equal(await vendor.getAttribute("aria-checked"), "true");
  await vendor.click();
  await page.locator(".lead", { hasText: "5 of 8" }).waitFor();
  equal(await lead(page), "Without Vendor H, 5 of 8 critical functions go dark within 180 days; the first after 30 days.");
  equal(await vendor.getAttribute("aria-checked"), "false");
  deepEqual([...query(page)], [["off", "vendor-h"]]);
  await close(page);
});

test("Back undoes a switch, Forward does it again, a reload changes nothing", async () => {
  const page = await open("/");
  await page.getByRole("switch", { name: /^Westland/ }).click();
  await page.locator(".lead", { hasText: "7 of 8" }).waitFor();
  await page.goBack();
  await page.locator(".lead", { hasText: "All is lit" }).waitFor();
  await page.goForward();
  await page.locator(".lead", { hasText: "7 of 8" }).waitFor();
  const before = await page.locator("main").innerText();
  await page.reload();
  await settled(page);
  equal(await page.locator("main").innerText(), before);
  await close(page);
});

test("a permalink holds the day, the tile, the filter and the table", async () => {
  const path = "/?off=vendor-h&horizon=90d&day=20&filter=kind%3Aservice&node=payments";
  const page = await open(path);
  equal(await page.locator(".days-number").inputValue(), "20");
  equal(await tile(page, "payments").getAttribute("aria-pressed"), "true");
  match(await tile(page, "payments").getAttribute("class"), /tile-dimmed/);
  match(await tile(page, "vm").getAttribute("class"), /tile-running-dry/);
  ok(!(await tile(page, "vm").getAttribute("class")).includes("dimmed"));
  match(await lead(page), /within 90 days/);
  await page.locator(".board-tools label", { hasText: "Table" }).click();
  await settled(page);
  equal(query(page).get("view"), "table");
  equal(query(page).get("day"), "20");
  await close(page);
});

test("each state of a tile is told by a word, not by colour alone", async () => {
  const page = await open("/?off=vendor-h&day=20");
  match(await tile(page, "payments").innerText(), /10 d left/);
  match(await tile(page, "hsm").innerText(), /unsupported/);
  match(await tile(page, "h-cloud").innerText(), /at once/);
  await page.locator(".days-number").fill("30");
  await page.keyboard.press("Enter");
  match(await tile(page, "payments").innerText(), /after 30 d/);
  equal(await tile(page, "payments").locator(".tile-name").evaluate((name) => getComputedStyle(name).textDecorationLine), "line-through");
  await close(page);
});

test("the days are walked by keyboard: the slider, and the steps to the next change", async () => {
  const page = await open("/?off=vendor-h&day=20");
  await page.getByRole("button", { name: "To the next change" }).press("Enter");
  await becomes(page, "day", "30");
  const slider = page.getByRole("slider");
  await slider.press("ArrowRight");
  await becomes(page, "day", "31");
  match(await slider.getAttribute("aria-valuetext"), /^Day 31: /);
  await slider.press("End");
  await becomes(page, "day", null);
  await close(page);
});

test("a dragged slider never overruns the address", async () => {
  const page = await open("/?off=vendor-h&day=1");
  await page.getByRole("slider").focus();
  for (let day = 2; day <= 160; day++) await page.keyboard.press("ArrowRight");
  await becomes(page, "day", "160");
  deepEqual(page.faults, []);
  await close(page);
});

test("a switch taken back by its mark leaves the focus on the answer", async () => {
  const page = await open("/?off=vendor-h");
  await page.getByRole("button", { name: "Switch Vendor H on again" }).press("Enter");
  await page.locator(".lead", { hasText: "All is lit" }).waitFor();
  match(await page.evaluate(() => document.activeElement?.className), /lead/);
  await close(page);
});

test("the whole screen is walked by keyboard alone", async () => {
  const page = await open("/?off=vendor-h");
  await page.locator(".skip").focus();
  const seen = new Set();
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press("Tab");
    seen.add(await page.evaluate(() => document.activeElement?.closest(".switch, .tile, .days, .board-tools, .scope, .board-side, .command, nav.screens")?.classList[0] ?? ""));
  }
  for (const part of ["switch", "tile", "days", "board-tools", "scope", "board-side", "command", "screens"]) ok(seen.has(part), `Tab must reach ${part}`);
  await tile(page, "payments").focus();
  await page.keyboard.press("ArrowRight");
  const second = await page.evaluate(() => document.activeElement?.dataset.tile);
  ok(second && second !== "payments");
  await page.keyboard.press("Enter");
  await becomes(page, "node", second);
  await page.getByRole("switch", { name: /^Vendor H 11/ }).press("Space");
  await page.locator(".lead", { hasText: "All is lit" }).waitFor();
  await close(page);
});

test("a chosen tile says why, down to the switch", async () => {
  const page = await open("/?off=vendor-h");
  await tile(page, "payments").click();
  await page.getByRole("heading", { name: /^Why payments goes dark/i }).waitFor();
  match(await page.locator(".chain li").last().innerText(), /switched off/);
  match(await page.locator(".chain").innerText(), /went on for 30 d without/);
  await page.getByRole("link", { name: /The whole answer: why payments/i }).click();
  await page.waitForURL(/\/why\?.*off=vendor-h.*target=payments/);
  await close(page);
});

test("what the table exports are the rows of the API", async () => {
  const page = await open("/?off=vendor-h&view=table&cut.q=desk");
  const rows = await page.locator(".table tbody tr").count();
  const href = await page.getByRole("link", { name: /as JSON/ }).getAttribute("href");
  const exported = await (await page.request.get(URL_OF_SERVER + href)).json();
  const listed = await (await page.request.get(URL_OF_SERVER + "/api/v1/models/national-cloud/cut?off=vendor-h&q=desk")).json();
  ok(rows > 0);
  equal(rows, listed.total);
  deepEqual(exported, listed.items);
  await close(page);
});

test("a filter that cannot be read is named before the server is asked", async () => {
  const page = await open("/?off=vendor-h");
  const box = page.getByRole("combobox", { name: "Filter" });
  await box.fill("colour:red");
  match(await page.locator(".field-error").innerText(), /colour/);
  equal(await box.getAttribute("aria-invalid"), "true");
  equal(query(page).get("filter"), null);
  await close(page);
});

test("a horizon is chosen or typed", async () => {
  const page = await open("/?off=vendor-h");
  const box = page.getByRole("combobox", { name: "Horizon" });
  await box.fill("20");
  await box.press("Enter");
  await page.waitForFunction(() => location.search.includes("horizon=20d"));
  await page.locator(".lead", { hasText: "within 20 days" }).waitFor();
  await box.fill("soon");
  await box.press("Enter");
  ok(await page.getByText("A horizon is a number").isVisible());
  equal(query(page).get("horizon"), "20d");
  await close(page);
});
