import type { Answer, AnswerHead, Row } from "../../api/types";
import type { LabelledLevel } from "../asking/useSwitchLabels";

export interface WhoTarget {
  readonly id: string;
  readonly completeSize?: number;
  readonly nodesBeneath?: number;
  readonly unexaminedBeneath?: number;
}

export interface WhoHead extends AnswerHead {
  readonly over: string;
  readonly switchCount: number;
  readonly targets?: readonly WhoTarget[];
}

export interface WhoSet extends Row {
  readonly id: string;
  readonly label: string;
  readonly critical: boolean;
  readonly weight: number;
  readonly switches: readonly string[];
  readonly size: number;
  readonly stopsAfterHours: number;
  readonly slackHours: number;
  readonly impliedBy: readonly string[] | null;
  readonly labels: readonly string[];
  readonly impliedByLabels: readonly string[] | null;
  readonly depends: boolean | null;
}

export type WhoAnswer = Answer<WhoHead, WhoSet>;

export const LEVELS = ["parties", "owners", "positions", "jurisdictions", "blocs", "sites"] as const;
export type Level = (typeof LEVELS)[number] | "filter";

/** The level that `over` names; any other text is a filter of nodes. */
export const levelOf = (over: string): Level => LEVELS.find((level) => level === over) ?? "filter";

const LABELLED: Readonly<Record<Level, LabelledLevel | null>> = {
  parties: "parties",
  owners: "parties",
  positions: "parties",
  jurisdictions: "jurisdictions",
  blocs: "blocs",
  sites: "sites",
  filter: null,
};

/** The list that says what the switches of a level are called; null where their ids must do. */
export const labelledLevel = (over: string): LabelledLevel | null => LABELLED[levelOf(over)];

/** What switches are called: as the lists say, else as the rows that name them do. */
export function labelOf(sets: readonly WhoSet[], known: (id: string) => string): (id: string) => string {
  const told = new Map<string, string>();
  for (const { switches, labels, impliedBy, impliedByLabels } of sets) {
    switches.forEach((id, place) => told.set(id, labels[place] ?? id));
    impliedBy?.forEach((id, place) => told.set(id, impliedByLabels?.[place] ?? id));
  }
  return (id) => {
    const label = known(id);
    return label === id ? (told.get(id) ?? id) : label;
  };
}
