import { hoursInWords } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import { Needs } from "./Needs";
import type { WhyAnswer } from "./types";
import { t } from "./words";

/** What would have kept it lit, and how its own needs stand. */
export function Beneath({ data: { answer }, name, label }: { data: WhyAnswer; name: string; label: (id: string) => string }) {
  const horizon = hoursInWords(answer.horizonHours ?? 0);
  return (
    <div class="why-more">
      {answer.dark && (
        <Panel title={t("keepers.title")} note={answer.keepers.length > 0 ? t("keepers.note", { name }) : t("keepers.none", { horizon })}>
          {answer.keepers.length > 0 && (
            <ul class="keepers">
              {answer.keepers.map((keeper) => (
                <li key={keeper}>{label(keeper)}</li>
              ))}
            </ul>
          )}
        </Panel>
      )}
      <Panel title={t("needs.title", { name })} note={answer.needs ? t(answer.dark ? "needs.noteDark" : "needs.noteLit") : t("needs.none")}>
        {answer.needs && (
          <div class="why-needs">
            <Needs standing={answer.needs} label={label} />
          </div>
        )}
      </Panel>
    </div>
  );
}
