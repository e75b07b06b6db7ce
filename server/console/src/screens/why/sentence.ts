import { conjunction, hoursInWords } from "../../messages/format";
import { afterInWords } from "../asking/words";
import type { Step, WhyAnswer } from "./types";
import { t } from "./words";

export interface Said {
  /** Whether and when it goes dark. */
  readonly lead: string;
  /** What on the way decides when, or "". */
  readonly more: string;
}

/** The answer in a sentence, and the stock that decides when. */
export function sentenceOf({ answer, items }: Pick<WhyAnswer, "answer" | "items">, name: string, off: readonly string[], label: (id: string) => string): Said {
  const names = conjunction(off.map(label));
  if (!answer.dark) return { lead: t("say.lit", { names, name, horizon: hoursInWords(answer.horizonHours ?? 0) }), more: "" };
  const after = answer.darkAfterHours ?? 0;
  const back = answer.relitAfterHours === null ? "" : t("say.back", { duration: hoursInWords(answer.relitAfterHours) });
  return { lead: t("say.dark", { names, name, after: afterInWords(after) }) + back, more: decider(items, after, label) };
}

function decider(steps: readonly Step[], after: number, label: (id: string) => string): string {
  let longest = -1;
  steps.forEach((step, place) => {
    if (step.holdoutHours > (steps[longest]?.holdoutHours ?? 0)) longest = place;
  });
  const holder = steps[longest];
  const next = steps[longest + 1];
  if (!holder || !next) return after === 0 ? t("say.bare") : "";
  return t("say.held", { holder: label(holder.id), duration: hoursInWords(holder.holdoutHours), next: label(next.id) });
}
