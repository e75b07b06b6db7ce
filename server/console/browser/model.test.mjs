import { deepEqual, equal, match, ok } from "node:assert/strict";
import { test } from "node:test";
import { MODEL, URL_OF_SERVER, close, exported, json, open, query, settled } from "./browser.mjs";

// What is saved is saved in a second model of the workspace, and put back.
const SPARE = "/api/v1/models/spare";
const FILE = "bank.yaml";
const EDITOR = `/model?model=spare&tab=files&file=${FILE}`;

const area = (page) => page.locator(".writing-area");
const state = (page) => page.locator(".editor-state");
const textOf = async (file = FILE) => (await fetch(`${URL_OF_SERVER}${SPARE}/files/${file}`)).text();

async function put(text, file = FILE) {
  const address = `${URL_OF_SERVER}${SPARE}/files/${file}`;
  const { csrf } = await json("/api/v1/session");
  const etag = (await fetch(address)).headers.get("etag");
  const answer = await fetch(address, { method: "PUT", body: text, headers: { "Content-Type": "application/yaml", "Linchpin-CSRF": csrf, "If-Match": etag } });
  ok(answer.ok, `${answer.status}`);
}

test("the claims come first, the weakest on top, and are the API's", async () => {
  const page = await open("/model");
  equal(await page.locator(".views [aria-current=page]").innerText().then((text) => text.trim()), "Claims");
  const { items, total } = await json(`${MODEL}/claims?limit=1000`);
  equal(await page.locator(".table tbody tr").count(), Math.min(100, total));
  deepEqual((await exported(page)).slice(0, items.length), items);
  match(await page.locator(".screen-head .lead").innerText(), /^\d+(\.\d+)? ?% of what this model claims is assumed/);
  deepEqual(page.faults, []);
  await close(page);
});

test("a claim opens in its file, at its line", async () => {
  const page = await open("/model");
  const row = (await json(`${MODEL}/claims?limit=100`)).items.find(({ file }) => file);
  await page.getByRole("link", { name: /^Open .+, line \d+$/ }).first().click();
  await area(page).waitFor();
  equal(query(page).get("file"), row.file);
  equal(query(page).get("line"), String(row.line));
  await page.locator(".writing-place", { hasText: `Line ${row.line},` }).waitFor();
  equal(await area(page).evaluate((text) => text.value.slice(0, text.selectionStart).split("\n").length), row.line);
  await close(page);
});

test("every view of the model is an address that a reload keeps", async () => {
  const page = await open("/model");
  for (const tab of ["Unexamined", "Ask first", "Check", "Nodes", "Files", "Revisions"]) {
    await page.locator(".views").getByRole("link", { name: tab }).click();
    await page.locator(".views [aria-current=page]", { hasText: tab }).waitFor();
    await settled(page);
    const before = await page.locator("h1, .screen-head .lead, .views, .table caption").allInnerTexts();
    await page.reload();
    await settled(page);
    deepEqual(await page.locator("h1, .screen-head .lead, .views, .table caption").allInnerTexts(), before, tab);
  }
  deepEqual(page.faults, []);
  await close(page);
});

test("a problem is said while one writes, with its line, and a press goes there", async () => {
  const page = await open(EDITOR);
  await state(page).filter({ hasText: /^Sound|^\d+ (note|warning)/ }).waitFor();
  const line = (await textOf()).split("\n").length;
  await area(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("colour: blue");
  const problem = page.locator(".problem-list li", { hasText: "colour" });
  await problem.waitFor();
  match(await state(page).innerText(), /\b1 error\b/);
  equal(await problem.getByRole("button").innerText(), `line ${line}`);
  await page.keyboard.press("Control+Home");
  await problem.getByRole("button").click();
  equal(await area(page).evaluate((text) => text.value.slice(0, text.selectionStart).split("\n").length), line);
  await page.getByRole("button", { name: "Discard changes" }).click();
  await problem.waitFor({ state: "detached" });
  equal(await area(page).inputValue(), await textOf());
  await close(page);
});

test("what is not saved outlives a look at another view, and is said to be unsaved", async () => {
  const page = await open(EDITOR);
  const views = page.locator(".views");
  await area(page).focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# mine\n");
  await views.getByRole("link", { name: "Claims" }).click();
  await page.locator(".table caption", { hasText: "Claims" }).waitFor();
  await views.getByRole("link", { name: /^Files unsaved/ }).click();
  const file = page.locator(".file-list").getByRole("link", { name: FILE });
  match(await file.innerText(), /unsaved/);
  await file.click();
  await page.getByText("These are changes you made before").waitFor();
  match(await area(page).inputValue(), /^# mine\n/);
  await page.getByRole("button", { name: "Discard changes" }).click();
  await page.getByText("These are changes you made before").waitFor({ state: "detached" });
  equal(await views.getByRole("link", { name: /unsaved/ }).count(), 0);
  await close(page);
});

test("a save makes a revision, whose difference is then shown", async () => {
  const before = await textOf();
  const page = await open(EDITOR);
  try {
    await area(page).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("# saved here\n");
    await page.keyboard.press("Control+s");
    await state(page).filter({ hasText: "Saved as a new revision." }).waitFor();
    equal(await textOf(), `${before}# saved here\n`);
    await page.locator(".views").getByRole("link", { name: "Revisions" }).click();
    await page.locator(".changes").waitFor();
    await settled(page);
    const revisions = await json(`${SPARE}/revisions?limit=1000`);
    ok(revisions.total >= 2);
    equal(await page.locator(".table caption", { hasText: "Revisions" }).count(), 1);
    equal(await page.getByLabel("After").inputValue(), revisions.items[0].sha256);
    ok((await page.locator(".changes .view-lead").innerText()).length > 0);
  } finally {
    await put(before);
    await close(page);
  }
});

test("a file is deleted when that is confirmed, and kept where the model needs it", async () => {
  const extra = `${SPARE}/files/extra.yaml`;
  const { csrf } = await json("/api/v1/session");
  const made = await fetch(URL_OF_SERVER + extra, {
    method: "PUT",
    headers: { "Content-Type": "application/yaml", "Linchpin-CSRF": csrf, "If-None-Match": "*" },
    body: "linchpin: 1\noverlay: true\nnodes:\n  extra: {kind: software, ground: true, assumed: tried}\n",
  });
  equal(made.status, 200);
  const page = await open("/model?model=spare&tab=files&file=extra.yaml");
  const there = async () => (await fetch(URL_OF_SERVER + extra)).status;
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Delete file" }).click();
  await dialog.getByRole("button", { name: "Keep it" }).click();
  equal(await there(), 200);
  await page.getByRole("button", { name: "Delete file" }).click();
  await dialog.getByRole("button", { name: "Delete the file" }).click();
  await page.locator(".file-list a", { hasText: "extra.yaml" }).waitFor({ state: "detached" });
  equal(await there(), 404);
  await page.goto(URL_OF_SERVER + "/model?model=spare&tab=files&file=parties.yaml");
  await settled(page);
  await page.getByRole("button", { name: "Delete file" }).click();
  await dialog.getByRole("button", { name: "Delete the file" }).click();
  await page.locator(".problem-title", { hasText: "It was not deleted" }).waitFor();
  equal((await fetch(`${URL_OF_SERVER}${SPARE}/files/parties.yaml`)).status, 200);
  await close(page);
});

for (const [choice, mine] of [["Keep mine, write over theirs", true], ["Load theirs, drop mine", false]]) {
  test(`a file that somebody else changed is not written over: ${choice}`, async () => {
    const before = await textOf();
    const page = await open(EDITOR);
    try {
      await area(page).focus();
      await page.keyboard.press("Control+Home");
      await page.keyboard.type("# mine\n");
      await put(`# theirs\n${before}`);
      await page.keyboard.press("Control+s");
      await page.getByText("Somebody else changed this file").waitFor();
      equal(await textOf(), `# theirs\n${before}`);
      await page.getByRole("button", { name: "Show the difference" }).click();
      await page.locator(".diff").waitFor();
      deepEqual(await page.locator(".diff-removed code, .diff-added code").allInnerTexts(), ["# theirs", "# mine"]);
      await page.getByRole("button", { name: choice }).click();
      await page.getByText("Somebody else changed this file").waitFor({ state: "detached" });
      if (mine) {
        await page.getByRole("button", { name: "Save", exact: true }).click();
        await state(page).filter({ hasText: "Saved as a new revision." }).waitFor();
      }
      const kept = `${mine ? "# mine" : "# theirs"}\n${before}`;
      equal(await area(page).inputValue(), kept);
      equal(await textOf(), kept);
      ok(page.faults.every((fault) => fault.includes("412")), page.faults.join("\n"));
    } finally {
      await put(before);
      await close(page);
    }
  });
}

test("Ctrl Space suggests what may stand at the cursor, and Enter takes it", async () => {
  const page = await open(EDITOR);
  await area(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("nod");
  await page.keyboard.press("Control+Space");
  const option = page.locator(".suggestions [role=option]").first();
  await option.waitFor();
  match(await option.innerText(), /^nodes/);
  equal(await area(page).getAttribute("aria-activedescendant"), await option.getAttribute("id"));
  await page.keyboard.press("Enter");
  match(await area(page).inputValue(), /\nnodes:[ \n]*$/);
  await page.keyboard.press("Control+Space");
  await page.keyboard.press("Escape");
  await page.locator(".suggestions").waitFor({ state: "hidden" });
  await close(page);
});

test("the names of the model are suggested where a node is needed", async () => {
  const page = await open("/model?model=spare&tab=files&file=functions.yaml");
  await area(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("  new-one: {kind: function, needs: [clearing-h");
  await page.keyboard.press("Control+Space");
  await page.locator(".suggestions [role=option]", { hasText: "clearing-host" }).waitFor();
  await page.keyboard.press("Enter");
  match(await area(page).inputValue(), /needs: \[clearing-host$/);
  await close(page);
});

test("while one writes Tab indents; Esc, then Tab, leaves the text", async () => {
  const page = await open(EDITOR);
  const here = () => page.evaluate(() => document.activeElement?.className ?? "");
  await area(page).focus();
  await page.keyboard.press("Tab");
  ok(!(await here()).includes("writing-area"), "Tab leaves a text that was only come to");
  await area(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("#");
  await page.keyboard.press("Tab");
  match(await here(), /writing-area/);
  match(await area(page).inputValue(), /(^|\n) +#$|# +$/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  ok(!(await here()).includes("writing-area"));
  await close(page);
});
