import { deepEqual, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";

// The unit tests run in the directory of the console. That a key which is used exists, the compiler says; this says the rest.
const SRC = "src";
const EN = join(SRC, "messages", "en");

const paths = readdirSync(SRC, { recursive: true })
  .map((path) => join(SRC, String(path)))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"));
const sources = new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));

function imported(path: string): string[] {
  return [...(sources.get(path) ?? "").matchAll(/from "(\.[^"]+)"/g)]
    .map(([, to]) => normalize(join(dirname(path), to ?? "")))
    .flatMap((to) => [`${to}.ts`, `${to}.tsx`, join(to, "index.ts")])
    .filter((to) => sources.has(to));
}

/** The files that speak with the words of a bundle: those that import it, or a words.ts that does. */
function speakers(bundle: string): string[] {
  const direct = paths.filter((path) => imported(path).includes(bundle));
  const words = direct.filter((path) => path.endsWith("words.ts"));
  return [...direct, ...paths.filter((path) => imported(path).some((to) => words.includes(to)))];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What may be a key: texts, and texts with places, as patterns. */
function patterns(source: string): RegExp[] {
  const texts = [...source.matchAll(/"([^"\n]*)"/g)].map(([, text]) => escaped(text ?? ""));
  const templates = [...source.matchAll(/`([^`\n]*)`/g)]
    .map(([, text]) => text ?? "")
    .filter((text) => /^[\w-]+\./.test(text))
    .map((text) => text.split(/\$\{[^}]*\}/).map(escaped).join("[\\w-]+"));
  return [...texts, ...templates].map((pattern) => new RegExp(`^${pattern}$`));
}

const keysOf = (bundle: string): string[] => [...(sources.get(bundle) ?? "").matchAll(/^ {2}(?:"([^"]+)"|(\w+)):/gm)].map(([, quoted, bare]) => quoted ?? bare ?? "");

function unused(bundle: string): string[] {
  const used = speakers(bundle).flatMap((path) => patterns(sources.get(path) ?? ""));
  return keysOf(bundle).filter((key) => !used.some((pattern) => pattern.test(key)));
}

const bundles = paths.filter((path) => dirname(path) === EN);

test("every text of every bundle is used", () => {
  ok(bundles.length > 10);
  for (const bundle of bundles) ok(keysOf(bundle).length > 0, bundle);
  deepEqual(
    bundles.flatMap((bundle) => unused(bundle).map((key) => `${bundle}: ${key}`)),
    [],
  );
});
