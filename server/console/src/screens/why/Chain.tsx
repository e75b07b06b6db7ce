import { hoursInWords } from "../../messages/format";
import { afterInWords } from "../asking/words";
import type { Step } from "./types";
import { t } from "./words";

/** The chain in words, a claim a line, from what stops to what was switched. */
export function Chain({ steps, label }: { steps: readonly Step[]; label: (id: string) => string }) {
  return (
    <ol class="chain why-chain">
      {steps.map((step, place) => (
        <li key={step.id}>
          <p>
            <strong class="chain-name">{label(step.id)}</strong> <span class={step.holdoutHours > 0 ? "chain-held" : undefined}>{reason(step, steps[place + 1], label)}</span>
            {step.others > 0 && <span class="note"> {t("chain.others", { count: step.others })}</span>}
          </p>
          <p class="note">
            {step.file && <code>{t("claim.at", { file: step.file, line: String(step.line ?? 1) })}</code>} {restsOn(step)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function reason(step: Step, next: Step | undefined, label: (id: string) => string): string {
  const after = afterInWords(step.darkAfterHours);
  if (step.why === "off") return step.switch !== null && step.switch !== step.id && !step.id.startsWith(`${step.switch}:`) ? t("chain.offBy", { name: label(step.switch) }) : t("chain.off");
  if (step.why !== "unmet") return t(`chain.${step.why}`);
  if (next === undefined) return t("chain.last", { after });
  if (step.holdoutHours > 0) return t("chain.held", { after, duration: hoursInWords(step.holdoutHours), next: label(next.id) });
  return t("chain.needs", { after, next: label(next.id) });
}

export function restsOn(step: Pick<Step, "source" | "assumed">): string {
  if (step.source !== null) return t("claim.source", { source: step.source });
  return step.assumed === null ? t("claim.none") : t("claim.assumed", { why: step.assumed });
}
