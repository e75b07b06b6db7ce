// Builds the console: node build.mjs [--out DIR] [--dev]. Fails when the first screen outgrows its budget.
import { build } from "esbuild";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

const FIRST_SCREEN = "src/screens/switchboard/index.tsx";
const BUDGET_BYTES = 60 * 1000;

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { out: { type: "string" }, dev: { type: "boolean", default: false } } });
const out = resolve(options.out ?? join(here, "dist"));

const shared = {
  absWorkingDir: here,
  bundle: true,
  minify: !options.dev,
  sourcemap: options.dev,
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  outdir: join(out, "assets"),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "assets"), { recursive: true });
const [app, early] = await Promise.all([
  build({
    ...shared,
    entryPoints: { app: "src/main.tsx", style: "src/styles/all.css" },
    format: "esm",
    splitting: true,
    jsx: "automatic",
    jsxImportSource: "preact",
  }),
  build({ ...shared, entryPoints: { theme: "src/app/theme-early.ts" }, format: "iife" }),
]);

if (app.warnings.length + early.warnings.length > 0) process.exit(1);
const outputs = new Map([app, early].flatMap(({ metafile }) => Object.entries(metafile.outputs)));
const entry = (source) => {
  for (const [path, output] of outputs) {
    if (output.entryPoint === source && !path.endsWith(".map")) return path;
  }
  throw new Error(`no output has the entry point "${source}"`);
};
const fileOf = (path) => join(here, path);
const urlOf = (path) => "/" + relative(out, fileOf(path)).split("\\").join("/");

const heads = { theme: entry("src/app/theme-early.ts"), style: entry("src/styles/all.css"), app: entry("src/main.tsx") };
let page = await readFile(join(here, "src/index.html"), "utf8");
for (const [name, path] of Object.entries(heads)) page = page.replaceAll(`{{${name}}}`, urlOf(path));
await writeFile(join(out, "index.html"), page);

// What the first screen loads: the page's heads, the screen's chunk, and all that these import statically.
const first = new Set();
const follow = (path) => {
  if (first.has(path)) return;
  first.add(path);
  for (const { path: next, kind } of outputs.get(path)?.imports ?? []) if (kind === "import-statement") follow(next);
};
[...Object.values(heads), entry(FIRST_SCREEN)].forEach(follow);
let bytes = gzipSync(page, { level: 9 }).length;
for (const path of first) bytes += gzipSync(await readFile(fileOf(path)), { level: 9 }).length;

const kB = (count) => (count / 1000).toFixed(1) + " kB";
console.log(`first screen ${kB(bytes)} gzipped in ${first.size + 1} files (at most ${kB(BUDGET_BYTES)})`);
if (bytes > BUDGET_BYTES && !options.dev) {
  console.error(`The first screen must be at most ${kB(BUDGET_BYTES)}. Maybe load a part of it only when it is asked for.`);
  process.exit(1);
}
