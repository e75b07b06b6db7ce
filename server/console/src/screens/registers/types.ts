import type { AnswerHead, Row } from "../../api/types";

export interface Register extends Row {
  readonly id: string;
  readonly form: "zip" | "folder" | "workbook";
  /** The model was made of it. */
  readonly own: boolean;
}

export type Severity = "reject" | "warn" | "insight";

export interface CheckHead extends AnswerHead {
  readonly wouldBeRejected: boolean;
  readonly packages: readonly {
    readonly layout: string;
    readonly taxonomy: string | null;
    readonly reject: number;
    readonly warn: number;
    readonly insight: number;
    readonly rules: readonly { readonly rule: string; readonly severity: Severity; readonly what: string; readonly count: number; readonly truncated: boolean }[];
    readonly tolerated: readonly { readonly what: string; readonly count: number }[];
  }[];
}

export interface FindingRow extends Row {
  readonly severity: Severity;
  readonly rule: string;
  readonly file: string;
  readonly template: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly why: string;
  readonly mend: string;
}

export interface ExitsHead extends AnswerHead {
  readonly currency: string;
  readonly criticalFunctions: number;
  readonly notSearched: number;
}

export interface WayOff {
  readonly options: readonly string[];
  readonly optionNames: readonly string[];
  readonly cost: number;
  readonly takesHours: number;
  readonly movedToNames: readonly string[];
  readonly sharedNames: readonly string[];
  readonly ownersNames: readonly string[];
}

export interface ExitRow extends Row {
  readonly function: string;
  readonly functionName: string | null;
  readonly provider: string;
  readonly providerName: string | null;
  readonly contract: string;
  readonly service: string;
  readonly serviceName: string | null;
  readonly holdoutHours: number | null;
  readonly toleratesHours: number | null;
  readonly timeToExitHours: number | null;
  readonly holeHours: number | null;
  readonly truncated: string | null;
  readonly cheapest?: WayOff | null;
  readonly fastest?: WayOff | null;
  readonly findings: readonly (string | { readonly finding: string; readonly why: string })[];
}

export interface ScreenHead extends AnswerHead {
  readonly thresholdsOf: string;
  readonly reviewBy: string;
  readonly minCell: number;
}

export interface CellRow extends Row {
  readonly group: string;
  readonly groupName: string | null;
  readonly category: string;
  readonly categoryName: string | null;
  readonly indicator: string;
  readonly what: string;
  readonly direct: number | null;
  readonly all: number | null;
  readonly unknown: number | null;
  readonly value: number | null;
  readonly valueDirect: number | null;
  readonly threshold: number | null;
  readonly reading: string;
  readonly withheld: boolean;
}

export interface ConcentrationHead extends AnswerHead {
  readonly criticalFunctions: number;
  readonly currency: string;
  readonly unknownExpenses: number;
  readonly dimensions: readonly { readonly by: string; readonly sentence: string; readonly hhiOfExpense: number | null; readonly hhiOfFunctions: number | null }[];
}

export interface ShareRow extends Row {
  readonly id: string;
  readonly name: string | null;
  readonly country: string | null;
  readonly third: boolean;
  readonly hidden: boolean;
  readonly critical: number;
  readonly criticalShare: number | null;
  readonly expense: number | null;
}
