import { deepEqual, equal, match, ok } from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { close, exported, json, open, query, settled } from "./browser.mjs";
import { zipOf } from "./zip.mjs";

// Uploads go to a second model of the workspace: the example keeps its one register.
const SPARE = "/api/v1/models/spare";
const REGISTER = "/api/v1/models/national-cloud/registers/norrhavn";
const PACKAGE = fileURLToPath(new URL("../../../examples/register-exits/register/", import.meta.url));

const rows = (page) => page.locator(".table tbody th");
const lead = (page) => page.locator(".screen-head .lead").innerText();

async function shows(page, path) {
  const { items, total, sentence } = await json(path);
  equal(await rows(page).count(), Math.min(100, total));
  deepEqual(await exported(page), items);
  return sentence;
}

test("whether the register would be rejected is said first, whatever view is open", async () => {
  const { packages, wouldBeRejected } = (await json(`${REGISTER}/findings?limit=1`)).answer;
  const reasons = packages.reduce((sum, one) => sum + one.reject, 0);
  for (const view of ["findings", "exits", "screening", "concentration"]) {
    const page = await open(`/registers?view=${view}`);
    if (wouldBeRejected) match(await lead(page), new RegExp(`would be rejected, for ${reasons} reasons?\\.`));
    else match(await lead(page), /would not be rejected/);
    equal(await page.locator(".views [aria-current=page]").count(), 1);
    deepEqual(page.faults, [], view);
    await close(page);
  }
});

test("the findings name their table, and are the API's", async () => {
  const page = await open("/registers");
  await shows(page, `${REGISTER}/findings?limit=1000`);
  match((await page.locator(".table .where").allInnerTexts()).join("\n"), /^B_\d\d\.\d\d/m);
  await close(page);
});

test("exits, screening and concentration answer in a sentence and in rows", async () => {
  const page = await open("/registers");
  for (const [view, name] of [["exits", "Exits"], ["screening", "Screening"], ["concentration", "Concentration"]]) {
    await page.locator(".views").getByRole("link", { name }).click();
    await page.waitForURL(new RegExp(`view=${view}`));
    await page.locator(".view-lead").waitFor();
    await settled(page);
    const parameters = { exits: "", screening: "&minCell=1", concentration: "&by=provider" }[view];
    const sentence = await shows(page, `${REGISTER}/${view}?limit=1000${parameters}`);
    if (view !== "concentration") equal(await page.locator(".view-lead").innerText(), sentence);
  }
  await page.locator(".segments label", { hasText: "Country" }).click();
  await page.waitForURL(/by=country/);
  await settled(page);
  await shows(page, `${REGISTER}/concentration?by=country&limit=1000`);
  const before = await page.locator("main").innerText();
  await page.reload();
  await settled(page);
  equal(await page.locator("main").innerText(), before);
  await close(page);
});

test("a zip is uploaded, read and judged; the address names it", async () => {
  const page = await open("/registers?model=spare");
  const before = (await json(`${SPARE}/registers?limit=1000`)).total;
  await page.locator(".upload input[type=file]").setInputFiles({ name: "example.zip", mimeType: "application/zip", buffer: zipOf(PACKAGE, "example/") });
  await page.waitForFunction(() => new URL(location.href).searchParams.get("register"));
  await page.locator(".screen-head .lead", { hasText: "This register would" }).waitFor();
  await settled(page);
  const { items, total } = await json(`${SPARE}/registers?limit=1000`);
  equal(total, before + 1);
  const register = query(page).get("register");
  ok(items.some(({ id }) => id === register));
  await shows(page, `${SPARE}/registers/${register}/findings?limit=1000`);
  await close(page);
});

test("what is no zip is refused before it is sent, and what is no register by the server; neither is kept", async () => {
  const page = await open("/registers?model=spare");
  const before = (await json(`${SPARE}/registers?limit=1000`)).total;
  const input = page.locator(".upload input[type=file]");
  let sent = 0;
  page.on("request", (request) => void (request.method() === "POST" && request.url().includes("/registers") && sent++));
  await input.setInputFiles({ name: "notes.zip", mimeType: "application/zip", buffer: Buffer.from("no zip at all") });
  await page.getByText("A register comes as one zip; “notes.zip” is none.").waitFor();
  equal(sent, 0);
  await input.setInputFiles({ name: "broken.zip", mimeType: "application/zip", buffer: Buffer.from("PK\x03\x04 and nothing else") });
  await page.locator(".refusal", { hasText: "It was not kept" }).waitFor();
  equal(sent, 1);
  ok(await page.getByRole("button", { name: "Try again" }).isVisible());
  equal((await json(`${SPARE}/registers?limit=1000`)).total, before);
  await close(page);
});

test("a register is made a model, which the switchboard then shows", async () => {
  const page = await open("/registers");
  await page.getByRole("button", { name: "Make a model of it" }).click();
  const name = page.getByLabel("Name of the new model");
  equal(await name.inputValue(), "norrhavn");
  await name.fill("spare");
  await page.getByRole("button", { name: "Make the model" }).click();
  await page.locator(".make-model .problem", { hasText: 'There is a "spare" already.' }).waitFor();
  // Behind the others: screens open with the first.
  const made = `z-made-${Date.now()}`;
  await name.fill(made);
  await page.getByRole("button", { name: "Make the model" }).click();
  await page.waitForURL(new RegExp(`/\\?model=${made}`));
  await settled(page);
  await page.locator("main .lead", { hasText: "All is lit" }).waitFor();
  ok(await page.locator(`.model-switch option[value="${made}"]`).count());
  const { items } = await json(`/api/v1/models/${made}/registers`);
  deepEqual(items.map(({ id, own }) => [id, own]), [["register", true]]);
  await page.goto(new URL(`/registers?model=${made}&view=exits`, page.url()).href);
  await settled(page);
  ok(await page.getByText("This model was made of this register.").isVisible());
  await close(page);
});
