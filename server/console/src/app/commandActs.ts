import type { Name, Scenario } from "../api/types";
import { messages } from "../messages";
import { shell } from "../messages/en/shell";
import { SCREENS, hrefTo, type ScreenId } from "../state/places";
import { TARGET } from "../state/shapes";
import { isExpression, type Command } from "./command";

const screenName = messages(shell);

export type Act =
  | { readonly kind: "what-if"; readonly off: readonly string[] }
  | { readonly kind: "who" | "why"; readonly target: string }
  | { readonly kind: "go"; readonly screen: ScreenId };
export type Refusal =
  | { readonly kind: "unknown" }
  | { readonly kind: "incomplete"; readonly example: string }
  | { readonly kind: "unnamed"; readonly name: string; readonly near: readonly string[] };

const EXAMPLES = { "what-if": "what if vendor-h", who: "who can stop payments", why: "why payments" } as const;
const NEAR = 3;

/** What to do about a command: each name must be an id of the model, or the label of exactly one thing. */
export async function resolve(command: Command, find: (q: string) => Promise<readonly Name[]>): Promise<Act | Refusal> {
  if (command.kind === "all-lit") return { kind: "what-if", off: [] };
  if (command.kind === "other") {
    const screen = SCREENS.find((id) => [id, screenName(`screen.${id}`).toLowerCase()].includes(command.text.toLowerCase()));
    if (screen) return { kind: "go", screen };
    const found = isExpression(command.text) ? null : await identify(command.text, find);
    return typeof found === "string" ? { kind: "what-if", off: [found] } : { kind: "unknown" };
  }
  if (command.names.length === 0) return { kind: "incomplete", example: EXAMPLES[command.verb] };
  const ids: string[] = [];
  for (const name of command.names) {
    const found = await identify(name, find);
    if (typeof found !== "string") return found;
    ids.push(found);
  }
  return command.verb === "what-if" ? { kind: "what-if", off: ids } : { kind: command.verb, target: ids[0] ?? "" };
}

async function identify(name: string, find: (q: string) => Promise<readonly Name[]>): Promise<string | Refusal> {
  const near = await find(name);
  const exact = near.find((each) => each.id === name) ?? near.find((each) => each.id.toLowerCase() === name.toLowerCase());
  if (exact) return exact.id;
  const labelled = near.filter((each) => each.label.toLowerCase() === name.toLowerCase());
  if (labelled.length === 1 && labelled[0]) return labelled[0].id;
  if (isExpression(name)) return name;
  return { kind: "unnamed", name, near: near.slice(0, NEAR).map((each) => each.id) };
}

/** The address that answers. A new cut starts at the model's own time, for good; a scenario brings its times along. */
export function hrefOf(act: Act, here: URLSearchParams, scenarios: readonly Scenario[] = []): string {
  if (act.kind === "go") return hrefTo(act.screen, here);
  if (act.kind === "what-if") {
    const scenario = act.off.length === 1 ? scenarios.find((each) => each.id === act.off[0]) : undefined;
    return hrefTo("switchboard", here, { off: scenario?.cut ?? act.off, at: scenario?.at ?? "", for: scenario?.for ?? "" });
  }
  return hrefTo(act.kind, here, {}, TARGET, { target: act.target });
}
