import { deepEqual, equal, match, ok } from "node:assert/strict";
import { test } from "node:test";
import { MODEL, close, exported, json, open, query, settled } from "./browser.mjs";

const QUESTION = "off=vendor-h&target=payments";
const PATH = `/why?${QUESTION}`;
const graphOf = () => json(`${MODEL}/why/graph?${QUESTION}`);
const stepsOf = () => json(`${MODEL}/why?${QUESTION}&limit=1000`);
const boxes = (page) => page.locator(".graph .box[aria-label]");
const focused = (page) => page.evaluate(() => document.activeElement?.querySelector(".box-label")?.textContent ?? "");

test("why answers in a sentence, and a chain from the target to the switch, a claim a line", async () => {
  const page = await open(PATH);
  match(await page.locator(".sentence .lead").innerText(), /^Without Vendor H, payments goes dark after 30 days\./i);
  const { items } = await stepsOf();
  const lines = await page.locator(".why-chain > li").allInnerTexts();
  equal(lines.length, items.length);
  match(lines[0], /payments goes dark/i);
  match(lines.at(-1), /switched off/);
  items.forEach(({ file, line }, place) => file && ok(lines[place].includes(`${file}:${line}`), lines[place]));
  deepEqual(page.faults, []);
  await close(page);
});

test("the drawing has a box for each box of the API, and says how each stands", async () => {
  const page = await open(PATH);
  const graph = await graphOf();
  const spoken = await boxes(page).evaluateAll((all) => all.map((box) => box.getAttribute("aria-label")));
  equal(spoken.length, graph.boxes.length);
  graph.boxes.forEach((box, place) => {
    ok(spoken[place].startsWith(box.label), spoken[place]);
    ok(spoken[place].includes({ dark: "dark", off: "switched off", lit: "lit" }[box.state]), spoken[place]);
  });
  equal(await page.locator(".graph .arrow > .arrow-line").count(), graph.arrows.length + (await page.locator(".legend .arrow-line").count()));
  await close(page);
});

test("arrow keys walk the drawing along its arrows, and Enter asks why of a box", async () => {
  const page = await open(PATH);
  const graph = await graphOf();
  equal(await page.locator('.graph .box[tabindex="0"]').count(), 1);
  await boxes(page).first().focus();
  const chain = [0];
  for (let arrow; (arrow = graph.arrows.find(({ from, decisive }) => decisive && from === chain.at(-1))); ) chain.push(arrow.to);
  ok(chain.length > 2);
  for (const place of chain.slice(1)) {
    await page.keyboard.press("ArrowRight");
    ok((await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).startsWith(graph.boxes[place].label));
  }
  await page.keyboard.press("ArrowLeft");
  ok((await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).startsWith(graph.boxes[chain.at(-2)].label));
  await page.keyboard.press("Home");
  match(await focused(page), /payments/i);
  equal(await page.locator('.graph .box[tabindex="0"]').count(), 1);
  await page.keyboard.press("ArrowRight");
  const asked = graph.boxes[chain[1]].id;
  await page.keyboard.press("Enter");
  await page.waitForFunction((asked) => new URL(location.href).searchParams.get("target") === asked, asked);
  await close(page);
});

test("the drawing is zoomed by keys and by buttons", async () => {
  const page = await open(PATH);
  const zoom = async () => parseFloat(await page.locator(".graph-zoom").innerText());
  await boxes(page).first().focus();
  const first = await zoom();
  await page.keyboard.press("-");
  ok((await zoom()) < first);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  ok((await zoom()) > first);
  await close(page);
});

test("the table twin says each step and each box", async () => {
  const page = await open(PATH);
  await page.locator(".view-choice label", { hasText: "Table" }).click();
  await page.locator(".table tbody th").first().waitFor();
  await settled(page);
  equal(await page.locator(".table").first().locator("tbody tr").count(), (await stepsOf()).items.length);
  const names = await page.locator(".table").nth(1).locator("tbody th").allInnerTexts();
  deepEqual(names, (await graphOf()).boxes.map(({ label }) => label));
  deepEqual(await exported(page), (await stepsOf()).items);
  const before = await page.locator("main").innerText();
  await page.reload();
  await settled(page);
  equal(query(page).get("view"), "table");
  equal(await page.locator("main").innerText(), before);
  await close(page);
});

test("the picture is the same after a reload", async () => {
  const page = await open(PATH);
  const before = await page.locator("main").innerText();
  await page.reload();
  await settled(page);
  equal(await page.locator("main").innerText(), before);
  await close(page);
});

test("with nothing off, Why offers who stops it; what stays lit is said to be no proof", async () => {
  const page = await open("/why?target=payments");
  const start = page.locator(".starts a").first();
  await start.click();
  await page.locator(".why-chain > li").first().waitFor();
  await page.goto(new URL("/why?off=telco-a1&target=treasury", page.url()).href);
  await settled(page);
  const lit = !(await json(`${MODEL}/why?off=telco-a1&target=treasury`)).answer.dark;
  const said = await page.locator(".sentence").innerText();
  if (lit) match(said, /stays lit[\s\S]*no proof of safety/);
  else match(said, /goes dark/);
  await close(page);
});

test("a switch put off in Why is in the address, and its mark takes it back", async () => {
  const page = await open(PATH);
  await page.getByRole("combobox", { name: "Switch off" }).fill("fab-d");
  await page.locator(".ask-off [role=option]", { hasText: "fab-d" }).first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search.includes("fab-d"));
  await page.getByRole("button", { name: /^Switch .* on again$/ }).last().click();
  await page.waitForFunction(() => !location.search.includes("fab-d"));
  equal(query(page).get("off"), "vendor-h");
  await close(page);
});
