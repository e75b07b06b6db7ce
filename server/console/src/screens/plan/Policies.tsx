import { Panel } from "../../parts/Panel";
import type { Judgement, PolicyRow } from "./types";
import { t } from "./words";

/** Each policy as things stand, and with the plan. */
export function Policies({ policies }: { policies: readonly PolicyRow[] }) {
  return (
    <Panel title={t("policies.title")}>
      <div class="plain-scroll" role="group" aria-label={t("policies.title")} tabIndex={0}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t("policies.id")}</th>
              <th scope="col">{t("policies.before")}</th>
              <th scope="col">{t("policies.after")}</th>
            </tr>
          </thead>
          <tbody>
            {policies.map((policy) => (
              <tr key={policy.id}>
                <th scope="row">
                  {policy.id}
                  <span class="note under">{t(`policies.${policy.kind}`, { over: overInWords(policy.over) })}</span>
                </th>
                <td>
                  <Judged judgement={policy.before} />
                </td>
                <td>
                  <Judged judgement={policy.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Judged({ judgement }: { judgement: Judgement | null }) {
  if (judgement === null) return <span class="none">–</span>;
  return (
    <>
      <span class={judgement.met ? "verdict verdict-met" : "verdict verdict-broken"}>
        <span aria-hidden="true">{judgement.met ? "✓" : "✕"}</span> {judgement.met ? t("policies.met") : t("policies.broken", { count: judgement.findings })}
      </span>
      {judgement.truncated && <span class="truncated under">{t("policies.truncated", { why: judgement.truncated })}</span>}
    </>
  );
}

const LEVELS = ["parties", "owners", "positions", "jurisdictions", "blocs", "sites"] as const;

/** The level that a policy looks at, as people call it; a filter as it is. */
function overInWords(over: string): string {
  const level = LEVELS.find((each) => each === over);
  return level ? t(`over.${level}`) : over;
}
