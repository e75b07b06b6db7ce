import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { test } from "node:test";
import { AXE, URL_OF_SERVER, close, open, query, settled } from "./browser.mjs";

const lead = (page) => page.locator(".sentence .lead").innerText();
const target = (page) => page.getByRole("combobox", { name: "Function, service or part" });
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? "");
const rowsOf = async (path) => (await (await fetch(`${URL_OF_SERVER}/api/v1/models/${await model()}${path}`)).json()).items;
const model = async () => (await (await fetch(`${URL_OF_SERVER}/api/v1/models`)).json()).items[0].id;

test("who can stop a function is answered in one sentence, those that can alone first", async () => {
  const page = await open("/who?target=payments");
  equal(await lead(page), "Nine suppliers alone can stop payments within 180 days; the first, Central bank, at once. Two larger groups can too.");
  const sets = await rowsOf("/who?target=payments");
  equal(await page.locator(".sets-big .set").count(), sets.filter((set) => set.size === 1).length);
  equal(await page.locator(".sets:not(.sets-big) .set").count(), sets.filter((set) => set.size === 2).length);
  match(await page.locator(".who-looked").innerText(), /unexamined/);
  await close(page);
});

test("a target is typed and chosen with the keyboard, and its first set leads to why", async () => {
  const page = await open("/who");
  await target(page).fill("card");
  await page.getByRole("option", { name: /cards/ }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".sets").first().waitFor();
  equal(query(page).get("target"), "cards");
  await page.getByRole("link", { name: /^Why cards/ }).first().press("Enter");
  await page.waitForURL(/\/why\?.*target=cards/);
  match(await lead(page), /^Without .*, cards goes dark/);
  await close(page);
});

test("a name that nothing bears is refused where it stands", async () => {
  const page = await open("/who");
  await target(page).fill("nonsense");
  await page.keyboard.press("Enter");
  match(await page.locator(".field-error").innerText(), /no node “nonsense”/);
  await close(page);
});

test("flick carries a whole group to the Switchboard", async () => {
  const page = await open("/who?target=payments");
  const group = page.locator(".sets:not(.sets-big) .set").first();
  await group.getByRole("link", { name: /^Flick/ }).click();
  await page.waitForURL((url) => url.pathname === "/");
  equal(query(page).getAll("off").length, 2);
  await close(page);
});

test("the table holds the rows of the API", async () => {
  const page = await open("/who?target=payments&view=table");
  equal(await page.locator("tbody tr").count(), (await rowsOf("/who?target=payments")).length);
  await close(page);
});

test("every function at once is a job whose link restores its answer", async () => {
  const page = await open("/who?all=true");
  await page.locator(".who-answer .lead").waitFor();
  const said = await lead(page);
  ok(query(page).get("job"));
  await page.reload();
  await page.locator(".who-answer .lead").waitFor();
  equal(await lead(page), said);
  await close(page);
});

test("the chain is told in words, from what stops to what was switched", async () => {
  const page = await open("/why?target=payments&off=vendor-h");
  equal(await lead(page), "Without Vendor H, payments goes dark after 30 days.");
  const steps = await rowsOf("/why?target=payments&off=vendor-h");
  equal(await page.locator(".why-chain li").count(), steps.length);
  match(await page.locator(".why-chain li").first().innerText(), /functions\.yaml:\d+/);
  match(await page.locator(".why-chain li").last().innerText(), /is switched off/);
  ok((await page.locator(".keepers li").count()) > 0);
  await close(page);
});

test("the drawing is walked along its arrows, zoomed and asked with the keyboard", async () => {
  const page = await open("/why?target=payments&off=vendor-h");
  await page.locator(".graph-scroll").focus();
  await page.keyboard.press("Tab");
  match(await focused(page), /^payments, function, critical, dark after 30 days/);
  await page.keyboard.press("End");
  match(await focused(page), /^Vendor H/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  const next = (await focused(page)).split(",")[0];
  notEqual(next, "payments");
  const before = await page.locator(".graph-zoom").innerText();
  await page.keyboard.press("+");
  notEqual(await page.locator(".graph-zoom").innerText(), before);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`target=${next}`));
  await close(page);
});

test("what is switched on again is gone from the address, and what would stop it is offered", async () => {
  const page = await open("/why?target=payments&off=XC");
  await page.getByRole("button", { name: "Switch Westland on again" }).click();
  await page.getByRole("link", { name: /^without / }).first().waitFor();
  deepEqual(query(page).getAll("off"), []);
  await close(page);
});

for (const path of ["/who", "/who?target=payments", "/who?target=payments&view=table", "/why", "/why?target=payments", "/why?target=payments&off=vendor-h", "/why?target=clearing&off=vendor-h", "/why?target=payments&off=vendor-h&view=table"]) {
  for (const [colorScheme, width] of [["light", 1400], ["dark", 1400], ["light", 320]]) {
    test(`${path} is clean, ${colorScheme}, ${width} wide`, async () => {
      const page = await open(path, { colorScheme, width, bypassCSP: true });
      await settled(page);
      await page.addScriptTag({ path: AXE });
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
      ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      deepEqual(page.faults, []);
      await close(page);
    });
  }
}
