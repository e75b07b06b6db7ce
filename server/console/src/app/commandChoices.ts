import type { Name } from "../api/types";
import { messages } from "../messages";
import { command as commandText } from "../messages/en/command";
import { shell } from "../messages/en/shell";
import type { Choice } from "../parts/Combobox";
import { SCREENS } from "../state/places";
import type { Command, Verb } from "./command";

const t = messages(commandText);
const screenName = messages(shell);
const VERBS: readonly Verb[] = ["what-if", "who", "why"];
const MOST_CHOICES = 12;

export interface CommandChoice extends Choice {
  /** The whole text after the choice is taken. */
  readonly text: string;
  /** Whether it can be run as it stands. */
  readonly whole: boolean;
}

const isSwitch = (name: Name): boolean => name.kind !== "option";
const isTarget = (name: Name): boolean => name.kind === "node" || name.kind === "site";

/** How the typed text can go on, given the names that fit its last word. */
export function choicesFor(command: Command, names: readonly Name[]): CommandChoice[] {
  if (command.kind === "all-lit") return [];
  if (command.kind === "ask") {
    const fits = command.verb === "what-if" ? isSwitch : isTarget;
    return names.filter(fits).slice(0, MOST_CHOICES).map((name) => {
      const text = command.head + name.id;
      return { id: text, label: text, detail: describe(name), text, whole: true };
    });
  }
  const begun = command.text.toLowerCase();
  const verbs = VERBS.filter((verb) => t(`verb.${verb}`).startsWith(begun)).map((verb) => {
    const text = `${t(`verb.${verb}`)} `;
    return { id: text, label: `${text}…`, detail: t(`hint.${verb}`), text, whole: false };
  });
  const whole = (text: string, detail: string): CommandChoice => ({ id: text, label: text, detail, text, whole: true });
  const lit = t("all-lit").startsWith(begun) ? [whole(t("all-lit"), t("hint.all-lit"))] : [];
  if (begun === "") return [...verbs, ...lit];
  const screens = SCREENS.filter((screen) => screenName(`screen.${screen}`).toLowerCase().startsWith(begun)).map((screen) =>
    whole(screenName(`screen.${screen}`), t("hint.screen")),
  );
  const named = names.flatMap((name) => [
    ...(isTarget(name) ? [whole(`${t("verb.why")} ${name.id}`, describe(name)), whole(`${t("verb.who")} ${name.id}`, describe(name))] : []),
    ...(isSwitch(name) ? [whole(`${t("verb.what-if")} ${name.id}`, describe(name))] : []),
  ]);
  return [...verbs, ...lit, ...screens, ...named].slice(0, MOST_CHOICES);
}

function describe(name: Name): string {
  return [name.label === name.id ? "" : name.label, name.detail ?? name.kind].filter((word) => word !== "").join(" · ");
}
