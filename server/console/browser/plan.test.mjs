import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { test } from "node:test";
import { close, exported, json, open, query, settled } from "./browser.mjs";

// A second model of the workspace, as these tests write into it; what they wrote they make void again.
const SPARE = "/api/v1/models/spare";
const ASKED = "/plan?model=spare&asked=true&policies=no-single-switch&timeLimit=20s";
const FOUND = { timeout: 120_000 };

const lead = (page) => page.locator(".plan-answer .lead").innerText();
const answered = async (page) => {
  await page.locator(".plan-answer .lead").waitFor(FOUND);
  await settled(page);
};
const answerOf = async (page) => json(`/api/v1/jobs/${query(page).get("job")}/result?limit=1000`);

async function planned() {
  const page = await open("/plan?model=spare&policies=no-single-switch&timeLimit=20s");
  await page.getByRole("button", { name: "Find the cheapest plan" }).click();
  await answered(page);
  return page;
}

test("nothing is searched before it is asked; without a policy nothing can be asked", async () => {
  const page = await open("/plan?model=spare");
  await page.getByText("Nothing is planned yet").waitFor();
  const boxes = await page.locator(".plan-policies input").all();
  ok(boxes.length > 1);
  for (const box of boxes) {
    ok(await box.isChecked());
    await box.click();
  }
  await page.getByText("Choose at least one policy.").waitFor();
  equal(await page.locator(".plan-policies input:checked").count(), 1);
  deepEqual(page.faults, []);
  await close(page);
});

test("the policies chosen are what the job is asked, and its answer is the screen's", async () => {
  const page = await open("/plan?model=spare");
  for (const policy of await page.locator(".plan-policies label").all()) {
    if ((await policy.innerText()).trim() !== "no-single-switch") await policy.click();
  }
  await page.locator(".plan-fold summary").click();
  await page.getByLabel("Time to search").fill("20s");
  await page.getByRole("button", { name: "Find the cheapest plan" }).click();
  await answered(page);
  deepEqual(query(page).getAll("policies"), ["no-single-switch"]);
  const { answer, items } = await answerOf(page);
  match(await lead(page), new RegExp(`^Buy ${items.length} options? for .+: the policies hold from .+ on\\.`));
  deepEqual(answer.policies.map(({ id }) => id), ["no-single-switch"]);
  const items_ = page.getByRole("region", { name: /^What to buy/ });
  deepEqual(await items_.locator("tbody th").allInnerTexts(), items.map(({ name }) => name));
  deepEqual(await exported(page), items);
  await close(page);
});

test("a reload keeps the plan and its job", async () => {
  const page = await planned();
  await page.getByRole("group", { name: /by cost\. Arrow keys/ }).waitFor(FOUND);
  await settled(page);
  const [before, job] = [await lead(page), query(page).get("job")];
  await page.reload();
  await answered(page);
  equal(await lead(page), before);
  equal(query(page).get("job"), job);
  await close(page);
});

test("the steps have a point for each plan of the aim, walked by keyboard; Enter judges one", async () => {
  const page = await planned();
  const chart = page.getByRole("group", { name: /by cost\. Arrow keys/ });
  await chart.waitFor(FOUND);
  const { items } = await json(`/api/v1/jobs/${query(page).get("steps")}/result?limit=1000`);
  const own = items.filter(({ aim }) => aim === "stake");
  equal(await chart.locator(".point").count(), own.length);
  equal(await chart.locator('.point[tabindex="0"]').count(), 1);
  await chart.locator(".point").first().focus();
  await page.keyboard.press("End");
  const last = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  equal(last, await chart.locator(".point").last().getAttribute("aria-label"));
  await page.keyboard.press("Enter");
  await page.getByText("You look at a plan of your choice").waitFor();
  deepEqual([...query(page).getAll("judged")].sort(), [...own.at(-1).options].sort());
  await page.getByRole("button", { name: "Back to the cheapest plan" }).click();
  await page.waitForFunction(() => !location.search.includes("judged"));
  await page.locator(".steps-tools label", { hasText: "Table" }).click();
  await page.getByRole("region", { name: /^Plans by cost/ }).waitFor();
  await settled(page);
  equal(await page.getByRole("region", { name: /^Plans by cost/ }).locator("tbody tr").count(), items.length);
  await close(page);
});

test("the swap check shows each who could stop something, before and after, and to whom it moved", async () => {
  const page = await planned();
  const { swap } = (await answerOf(page)).answer;
  equal(await page.locator("table.swap tbody tr").count(), swap.switches.length);
  const removed = swap.switches.filter(({ fate }) => fate === "removed").length;
  equal(await page.locator("table.swap .fate-removed").count(), removed);
  const moved = swap.switches.find(({ movedTo }) => movedTo.length > 0);
  if (moved) match(await page.locator("table.swap").allInnerTexts().then((all) => all.join("\n")), new RegExp(`moved to .*${moved.movedTo[0].name}`));
  await close(page);
});

test("the plan as a file is shown, and written only once the dialog is confirmed", async () => {
  const page = await planned();
  const revision = async () => (await json(SPARE)).revision;
  const before = await revision();
  await page.getByRole("button", { name: "Make it a file of the model" }).click();
  await page.locator(".patch-text").waitFor();
  const text = await page.locator(".patch-text").innerText();
  match(text, /overlay: true/);
  for (const { id } of (await answerOf(page)).items) ok(text.includes(id), id);
  await page.locator(".patch label", { hasText: "Change" }).click();
  match(await page.locator(".patch-text").innerText(), /^\+\s*linchpin: 1/m);

  const write = page.getByRole("button", { name: /^Write .+ into the model$/ });
  await write.click();
  const dialog = page.getByRole("dialog", { name: /^Write .+ into the model\?$/ });
  await dialog.getByRole("button", { name: "Leave the model as it is" }).click();
  await dialog.waitFor({ state: "hidden" });
  equal(await revision(), before);
  await write.click();
  await page.keyboard.press("Escape");
  equal(await revision(), before);

  await write.click();
  await dialog.getByRole("button", { name: "Write it" }).click();
  await page.locator(".patch-done").waitFor();
  const [, file, now] = /^(\S+) is written: the model is now at revision (\w+)\./.exec(await page.locator(".patch-done").innerText());
  const after = await revision();
  notEqual(after, before);
  ok(after.startsWith(now));
  equal(await (await page.request.get(new URL(`${SPARE}/files/${file}`, page.url()).href)).text(), text.trimEnd() + "\n");
  await undo(page, file);
  await close(page);
});

/** An overlay that lays on nothing. */
async function undo(page, file) {
  const { csrf } = await json("/api/v1/session");
  const address = new URL(`${SPARE}/files/${file}`, page.url()).href;
  const { etag } = (await page.request.get(address)).headers();
  const answer = await page.request.put(address, { headers: { "Content-Type": "application/yaml", "Linchpin-CSRF": csrf, "If-Match": etag }, data: "linchpin: 1\noverlay: true\n" });
  ok(answer.ok(), await answer.text());
}

test("a budget that does not do is answered by the budget that would", async () => {
  const page = await open(`${ASKED}&budget=1`);
  await page.locator(".plan-answer .lead").waitFor(FOUND).catch(() => undefined);
  if (query(page).get("job") === null) {
    await page.getByRole("button", { name: /Find/ }).click();
    await answered(page);
  }
  await page.getByRole("heading", { name: "What is missing" }).waitFor();
  ok(await page.getByRole("button", { name: /^Plan with a budget of/ }).isVisible());
  await close(page);
});
