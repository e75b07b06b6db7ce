import { hoursInWords, money, share } from "../../messages/format";
import { LOCALE } from "../../messages";
import { date } from "../asking/date";
import type { PlanHead, SwapRow } from "./types";
import { t } from "./words";

export interface Moves {
  readonly count: number;
  readonly abroad: number;
}

/** How many dependences move from one supplier to another, and how many of them abroad. */
export function movesOf(rows: readonly SwapRow[]): Moves {
  const moves = rows.filter((row) => row.level === "parties").flatMap((row) => row.movedTo);
  return { count: moves.length, abroad: moves.filter((move) => move.side === "foreign").length };
}

/** The verdict in a sentence; `whole` is the server's own, where only it can tell. */
export function verdictOf(head: PlanHead, whole: string): string {
  const { verdict, plan } = head;
  const currency = head.currency ?? "";
  if (verdict === "nothing-to-do") return t("say.nothing-to-do");
  if (verdict === "unknown") return t("say.unknown");
  if (verdict === "impossible" || plan === null) return whole;
  const cost = money(plan.cost, currency);
  const count = plan.options.length;
  if (verdict === "falls-short") {
    const left = head.policies.reduce((sum, policy) => sum + (policy.after ?? policy.before).findings, 0);
    const findings = t("say.findings", { count: left });
    return count === 0 ? t("say.bought0", { findings }) : t("say.falls-short", { count, cost, findings });
  }
  const when = plan.standsOn === null ? hoursInWords(plan.standsHours) : date(plan.standsOn);
  return t("say.cheapest", { count, cost, when });
}

/** What else must be known of the verdict. */
export function moreOf(head: PlanHead): string {
  const { verdict, plan, lowerBound } = head;
  if (verdict === "unknown") return t("say.unknownMore");
  if (plan === null || plan.options.length === 0) return "";
  const after = hoursInWords(plan.standsHours);
  const period = periodInWords(head.periodHours);
  if (verdict === "cheapest") return t("say.proved", { after, period });
  if (verdict === "meets") return t("say.meets", { after, period, bound: money(lowerBound ?? 0, head.currency ?? "") });
  return t("say.stands", { after, period, share: share(plan.stakeShare) });
}

const YEAR = 8760;

/** A planning period: in years where it is whole years. */
export function periodInWords(hours: number): string {
  if (hours % YEAR !== 0) return hoursInWords(hours);
  return new Intl.NumberFormat(LOCALE, { style: "unit", unit: "year", unitDisplay: "long" }).format(hours / YEAR);
}
