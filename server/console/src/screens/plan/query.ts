import { termsOf } from "../../api/terms";
import type { Common, PlanState } from "../../state/shapes";
import { textQuery } from "../../api/textQuery";

/** The question of a plan as its jobs take it; how long to search is no part of a patch's. */
export function planQuery(common: Common, state: PlanState, withTime = true): Readonly<Record<string, string | boolean>> {
  const { policies, budget, readiness, period, timeLimit } = state;
  return textQuery({ ...termsOf(common), policies, budget, readiness, period, timeLimit: withTime ? timeLimit : null });
}
