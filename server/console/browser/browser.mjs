// What the browser tests share: Chromium on a fresh profile, and pages that fail the test on any error of the console.
// CONSOLE_URL is a running server with the example model (linchpin serve), CHROMIUM the browser's path.
import { createRequire } from "node:module";
import { after } from "node:test";
import { chromium } from "playwright-core";

export const URL_OF_SERVER = process.env.CONSOLE_URL ?? "http://127.0.0.1:8080";
export const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let browser;
after(() => browser?.close());

/** Opens a path in a context of its own; the page's `faults` are what its console and its scripts complained of. */
export async function open(path, { width = 1400, height = 900, ...context } = {}) {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: ARGUMENTS });
  const opened = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", ...context });
  const page = await opened.newPage();
  page.faults = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(error.message));
  await page.goto(URL_OF_SERVER + path);
  await settled(page);
  return page;
}

/** Waits until the screen has its answers: a heading, nothing busy, no skeleton. */
export async function settled(page) {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("main h1") && !document.querySelector('main [aria-busy="true"], main .skeleton'));
}

export const close = (page) => page.context().close();
/** Waits for a parameter of the address: changes by sliders and typing reach it a moment later. */
export const becomes = (page, name, value) =>
  page.waitForFunction(([name, value]) => new URL(location.href).searchParams.get(name) === value, [name, value]);
export const query = (page) => new URL(page.url()).searchParams;
export const SCREENS = ["/", "/who", "/why", "/plan", "/registers", "/model", "/origin", "/border", "/drills"];
const CUT = "off=vendor-h&target=payments";
/** True if there is time for every view of every screen (CONSOLE_DEEP=1), not only for every screen. */
export const DEEP = process.env.CONSOLE_DEEP === "1";
const VIEWS_OF_SCREENS = [
  ...["?view=table", "?view=table&target=payments", "?node=payments", "?day=20&filter=kind%3Aservice"].map((more) => `/${more}&off=vendor-h`),
  "/who",
  `/who?${CUT}&view=table`,
  "/who?target=payments&over=jurisdictions&size=1",
  "/who?all=true",
  "/why?target=payments",
  "/why?off=fab-d",
  `/why?${CUT}&view=table`,
  "/plan?asked=true&policies=no-single-switch&timeLimit=20s",
  "/plan?asked=true&policies=no-single-switch&timeLimit=20s&stepsView=table&holesView=table",
  ...["exits", "screening", "concentration"].map((view) => `/registers?view=${view}`),
  "/registers?model=spare",
  ...["unexamined", "ask", "check", "nodes", "files", "revisions"].map((tab) => `/model?tab=${tab}`),
  "/model?tab=nodes&node=payments",
];
/** Every screen under a cut, and each of its views; a plan is searched for before it is looked at. */
export const VIEWS = [...SCREENS.map((path) => `${path}?${CUT}`), "/plan?timeLimit=20s", ...(DEEP ? VIEWS_OF_SCREENS : [])];
/** Opens a view and waits for the answers of its jobs. */
export async function view(path, context) {
  const page = await open(path, context);
  if (path.startsWith("/plan?asked")) {
    await page.locator(".plan-answer .lead").waitFor({ timeout: 120_000 });
    await page.locator(".steps-chart, .steps table").first().waitFor({ timeout: 120_000 });
  }
  if (path.includes("all=true")) await page.locator(".table tbody th").first().waitFor({ timeout: 60_000 });
  await settled(page);
  return page;
}
/** The example's address in the API, which every test may read and must leave as it was. */
export const MODEL = "/api/v1/models/national-cloud";
export const json = async (path) => (await fetch(URL_OF_SERVER + path)).json();
/** What the first JSON export of a page gives. */
export async function exported(page) {
  const href = await page.getByRole("link", { name: /as JSON/ }).first().getAttribute("href");
  return (await page.request.get(URL_OF_SERVER + href)).json();
}
