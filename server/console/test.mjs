// Runs the unit tests: bundles src/**/*.test.ts with esbuild (Node 20 reads no TypeScript), then node --test.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const entryPoints = (await readdir(join(here, "src"), { recursive: true }))
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => join("src", path));
const outdir = await mkdtemp(join(tmpdir(), "console-tests-"));
try {
  await build({ absWorkingDir: here, entryPoints, outdir, bundle: true, platform: "node", format: "esm", outExtension: { ".js": ".mjs" }, sourcemap: "inline", logLevel: "warning" });
  const tests = (await readdir(outdir, { recursive: true })).filter((path) => path.endsWith(".mjs")).map((path) => join(outdir, path));
  process.exitCode = spawnSync(process.execPath, ["--enable-source-maps", "--test", ...tests], { cwd: here, stdio: "inherit" }).status ?? 1;
} finally {
  await rm(outdir, { recursive: true, force: true });
}
