import { hours, money } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import { a } from "../asking/words";
import type { Missing } from "./types";
import { t } from "./words";

interface Props {
  readonly missing: Missing;
  readonly currency: string;
  /** Every policy that was asked for. */
  readonly policies: readonly string[];
  readonly onAsk: (change: { policies?: readonly string[]; budget?: string; readiness?: string }) => void;
}

/** Why there is no plan, what would have to be there, and the questions that have an answer. */
export function MissingPanel({ missing, currency, policies, onAsk }: Props) {
  const or = ` ${t("or")} `;
  const { budget, readinessHours } = missing;
  const others = missing.conflict.filter((id) => policies.length > 1 && policies.includes(id));
  const days = readinessHours === null ? null : Math.ceil(readinessHours / 24);
  return (
    <Panel title={t("missing.title")}>
      <ul class="missing">
        {missing.alternatives.map((alternative) => (
          <li key={alternative.node}>
            <strong>{t("missing.alternative", { node: alternative.node })}</strong>
            {alternative.without.length > 0 && ` ${t("missing.without", { names: alternative.without.join(or) })}`}
            {alternative.known.length > 0 && <span class="note under">{t("missing.known", { names: alternative.known.join(", ") })}</span>}
          </li>
        ))}
        {missing.alternatives.length > 0 && missing.with.length > 0 && (
          <li>{t("missing.with", { count: missing.with.length, cost: money(missing.withCost, currency), names: missing.with.join(", ") })}</li>
        )}
        {budget !== null && <li>{t("missing.budget", { cost: money(budget, currency) })}</li>}
        {readinessHours !== null && <li>{t("missing.readiness", { duration: hours(readinessHours) })}</li>}
        {missing.conflict.length > 0 && <li>{t("missing.conflict", { count: missing.conflict.length, names: missing.conflict.join(", ") })}</li>}
      </ul>
      {missing.truncated && <p class="truncated">{a("truncated", { why: missing.truncated })}</p>}
      <p class="acts">
        {others.map((id, place) => (
          <button key={id} type="button" class={place === 0 ? "button primary" : "button"} onClick={() => onAsk({ policies: policies.filter((each) => each !== id) })}>
            {t("missing.askWithout", { name: id })}
          </button>
        ))}
        {budget !== null && (
          <button type="button" class="button" onClick={() => onAsk({ budget: String(Math.ceil(budget)) })}>
            {t("missing.askBudget", { cost: money(budget, currency) })}
          </button>
        )}
        {days !== null && (
          <button type="button" class="button" onClick={() => onAsk({ readiness: `${days}d` })}>
            {t("missing.askReadiness", { duration: hours(days * 24) })}
          </button>
        )}
      </p>
    </Panel>
  );
}
