import { isGate } from "./gates";
import type { Standing, WhyAnswer } from "./types";

/** What all that an answer speaks of is called, by id; first as the lists of switches say. */
export function namesIn({ answer, items }: Pick<WhyAnswer, "answer" | "items">, known: (id: string) => string): (id: string) => string {
  const told = new Map<string, string>([[answer.id, answer.label]]);
  answer.cut.forEach((id, place) => told.set(id, answer.cutLabels[place] ?? id));
  answer.keepers.forEach((id, place) => told.set(id, answer.keeperLabels[place] ?? id));
  for (const { id, label, switch: by, switchLabel } of items) {
    told.set(id, label);
    if (by !== null && !told.has(by)) told.set(by, switchLabel ?? by);
  }
  const needs = (standing: Standing): void => {
    if (isGate(standing)) standing.branches.forEach(needs);
    else told.set(standing.id, standing.label);
  };
  if (answer.needs !== null) needs(answer.needs);
  return (id) => {
    const label = known(id);
    return label === id ? (told.get(id) ?? id) : label;
  };
}
