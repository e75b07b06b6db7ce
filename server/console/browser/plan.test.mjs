import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { AXE, close, open, query } from "./browser.mjs";

const FEASIBLE = "/plan?asked=true&policies=no-single-switch&policies=no-single-state&policies=share-cap";
const lead = (page) => page.locator(".sentence .lead").innerText();
/** Waits for the plan and for its steps: both are jobs. */
const planned = (page) => page.locator(".steps-chart").waitFor({ timeout: 120_000 });
const judged = (page) => page.waitForFunction(() => document.querySelector(".plan-judged") && !document.querySelector('.job, .plan-answer[aria-busy="true"]'), null, { timeout: 120_000 });

test("a plan is asked for with one button and answered in one sentence", async () => {
  const page = await open("/plan");
  await page.getByLabel("own-cloud").uncheck();
  await page.getByRole("button", { name: "Find the cheapest plan" }).click();
  await planned(page);
  match(await lead(page), /^Buy 8 options for 29\.4M EUR/);
  match(await page.locator(".teach").innerText(), /Proved to be the cheapest.*none of them abroad/);
  ok(query(page).get("job") && query(page).get("steps"));
  await close(page);
});

test("a point of the steps is judged with the keyboard; its link restores the verdict, and a way leads back", async () => {
  const page = await open(FEASIBLE);
  await planned(page);
  const cheapest = await lead(page);
  await page.locator('.point[tabindex="0"]').focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await judged(page);
  const said = await lead(page);
  match(said, /do not do: \d+ findings? remain/);
  equal(await page.locator('.point[aria-pressed="true"]').count(), 1);
  await page.reload();
  await planned(page);
  equal(await lead(page), said);
  await page.getByRole("button", { name: "Back to the cheapest plan" }).click();
  await page.locator(".lead", { hasText: cheapest }).waitFor();
  await close(page);
});

test("a link whose job is no longer kept is asked anew", async () => {
  const page = await open(`${FEASIBLE}&job=0123456789abcdef01234567`);
  await planned(page);
  notEqual(query(page).get("job"), "0123456789abcdef01234567");
  await close(page);
});

test("where there is no plan, what is missing is said, and the way on is a button", async () => {
  const page = await open("/plan?asked=true");
  await page.locator(".missing").waitFor({ timeout: 120_000 });
  match(await lead(page), /^No known option does it/);
  await page.getByRole("button", { name: "Plan without own-cloud" }).click();
  await page.locator(".lead", { hasText: "Buy 8 options" }).waitFor({ timeout: 120_000 });
  deepEqual(query(page).getAll("policies"), ["no-single-switch", "no-single-state", "share-cap"]);
  await close(page);
});

test("a limit that cannot be read is refused with what would do", async () => {
  const page = await open("/plan?asked=true&budget=lots");
  match(await page.getByRole("alert").innerText(), /"lots"/);
  await close(page);
});

test("the plan is shown and taken along as a file, and written only after a question", async () => {
  const page = await open(FEASIBLE, { acceptDownloads: true });
  await planned(page);
  await page.getByRole("button", { name: "Make it a file of the model" }).click();
  await page.locator(".patch-text").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download plan.yaml" }).click()]);
  equal(download.suggestedFilename(), "plan.yaml");
  match(await readFile(await download.path(), "utf8"), /open-stack: \{done: 2027-08-28\}/);
  await page.getByRole("button", { name: "Write plan.yaml into the model" }).click();
  await page.getByRole("button", { name: "Leave the model as it is" }).click();
  equal(await page.locator("dialog[open]").count(), 0);
  await close(page);
});

for (const path of ["/plan", FEASIBLE, `${FEASIBLE}&stepsView=table&holesView=table`]) {
  for (const [colorScheme, width] of [["light", 1400], ["dark", 1400], ["light", 320]]) {
    test(`${path} is clean, ${colorScheme}, ${width} wide`, async () => {
      const page = await open(path, { colorScheme, width, bypassCSP: true });
      if (path !== "/plan") await page.locator(".steps-tools").waitFor({ timeout: 120_000 });
      await page.addScriptTag({ path: AXE });
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`), []);
      ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      deepEqual(page.faults, []);
      await close(page);
    });
  }
}
