import { deepEqual, equal, match, ok } from "node:assert/strict";
import { test } from "node:test";
import { MODEL, close, exported, json, open, query, settled } from "./browser.mjs";

const PAYMENTS = "/who?target=payments";
const rowsOf = (more = "") => json(`${MODEL}/who?target=payments&over=parties&maxSize=2&limit=1000${more}`);
const lead = (page) => page.locator(".sentence .lead").innerText();

test("who answers in a sentence: how many alone, which is the first and when", async () => {
  const page = await open(PAYMENTS);
  const { items } = await rowsOf();
  const alone = items.filter(({ size }) => size === 1).length;
  match(await lead(page), /^\S+ suppliers alone can stop payments within 180 days; the first, .+, (at once|after .+)\./i);
  match(await page.locator(".set-group .note").first().innerText(), new RegExp(`any one of these ${alone},`));
  match(await page.locator(".who-looked").innerText(), /^Known only as far as looked: \d+ of /);
  deepEqual(page.faults, []);
  await close(page);
});

test("Flick leads to the Switchboard with that switch off", async () => {
  const page = await open(PAYMENTS);
  const name = await page.locator(".set .set-name").first().innerText();
  await page.locator(".set").first().getByRole("link", { name: /^Flick/ }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await settled(page);
  const [off, ...more] = query(page).getAll("off");
  const singles = (await rowsOf()).items.filter(({ size }) => size === 1);
  ok(singles.some(({ switches }) => switches.join() === off));
  deepEqual(more, []);
  ok((await page.locator(".sentence .lead").innerText()).includes(name));
  equal(await page.getByRole("switch", { checked: false, name }).count(), 1);
  await close(page);
});

test("the strip has a mark for each set, the lists a row, and the table twin the same", async () => {
  const page = await open(PAYMENTS);
  const { items, total } = await rowsOf();
  const more = await page.locator(".strip-count").allTextContents();
  const stacked = more.filter((text) => text.startsWith("+")).reduce((sum, text) => sum + Number(text), 0);
  equal((await page.locator(".strip .strip-mark").count()) + stacked, total);
  for (const [place, size] of [...new Set(items.map((set) => set.size))].sort().entries()) {
    const group = page.locator(".set-group").nth(place);
    const sets = items.filter((set) => set.size === size);
    equal(await group.locator(".set").count(), size === 1 ? sets.length : Math.min(24, sets.length));
  }
  await page.locator(".view-choice label", { hasText: "Table" }).click();
  await page.locator(".table tbody th").first().waitFor();
  equal(query(page).get("view"), "table");
  equal(await page.locator(".table tbody tr").count(), Math.min(100, total));
  match(await page.locator(".table-foot .note").innerText(), new RegExp(`\\b${total}\\b`));
  await close(page);
});

test("what the table of Who exports are the rows of the API", async () => {
  const page = await open(`${PAYMENTS}&view=table&sets.sort=-stopsAfterHours`);
  deepEqual(await exported(page), (await rowsOf("&sort=-stopsAfterHours")).items);
  await close(page);
});

test("level, size and horizon are in the address, and a reload changes nothing", async () => {
  const page = await open(PAYMENTS);
  await page.getByLabel("Looked for among").selectOption("jurisdictions");
  await page.locator(".ask-size label", { hasText: "1" }).click();
  await page.locator(".lead", { hasText: /states? alone/ }).waitFor();
  await settled(page);
  equal(query(page).get("over"), "jurisdictions");
  equal(query(page).get("size"), "1");
  const before = await page.locator("main").innerText();
  await page.reload();
  await settled(page);
  equal(await page.locator("main").innerText(), before);
  await close(page);
});

test("Why of a set asks about the same target without that set", async () => {
  const page = await open(PAYMENTS);
  await page.locator(".set").first().getByRole("link", { name: /^Why/ }).click();
  await page.waitForURL(/\/why\?/);
  await page.locator(".why-chain li").first().waitFor();
  equal(query(page).get("target"), "payments");
  match(await page.locator(".why-chain li").last().innerText(), /switched off/);
  await close(page);
});

test("every function is asked of by a job, whose answer a reload keeps", async () => {
  const page = await open("/who");
  await page.getByRole("link", { name: /every function at once/ }).click();
  const rows = page.locator(".table tbody th");
  await rows.first().waitFor();
  await settled(page);
  const job = query(page).get("job");
  const { total, sentence } = await json(`/api/v1/jobs/${job}/result?limit=1`);
  equal(await lead(page), sentence);
  equal(await rows.count(), Math.min(100, total));
  await page.reload();
  await rows.first().waitFor();
  await settled(page);
  equal(query(page).get("job"), job);
  equal(await lead(page), sentence);
  await close(page);
});

test("a target that is nowhere in the model is refused beside the field", async () => {
  const page = await open("/who");
  await page.getByRole("combobox", { name: "Function, service or part" }).fill("no-such-thing");
  await page.keyboard.press("Enter");
  await page.getByText("The model has no node “no-such-thing”").waitFor();
  equal(query(page).get("target"), null);
  await close(page);
});
