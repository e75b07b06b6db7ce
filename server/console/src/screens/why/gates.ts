import { number, share } from "../../messages/format";
import type { Gate, Standing } from "./types";
import { t } from "./words";

const MILLION = 1_000_000;

export const isGate = (standing: Standing): standing is Gate => "branches" in standing;

/** How many of its branches a gate asks for: "all of", "any one of", "at least 2 of 3", "at least 60% of". */
export function gateWord(gate: Gate): string {
  if (gate.byShare) return t("needs.share", { share: share(gate.needed / MILLION) });
  if (gate.needed === gate.branches.length) return t("needs.all");
  if (gate.needed === 1) return t("needs.any");
  return t("needs.some", { needed: number(gate.needed), of: gate.branches.length });
}

export const shareOf = (weight: number): string => share(weight / MILLION);
