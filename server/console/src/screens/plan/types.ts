import type { Answer, AnswerHead, Row } from "../../api/types";

export type Verdict = "nothing-to-do" | "cheapest" | "meets" | "falls-short" | "unknown" | "impossible";
export type Side = "self" | "home" | "foreign" | "none";

export interface SwitchName {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly side: Side;
}

export interface Judgement {
  readonly met: boolean;
  readonly findings: number;
  readonly truncated: string | null;
}

export interface PolicyRow {
  readonly id: string;
  readonly kind: "groups" | "share" | "support";
  readonly over: string;
  readonly horizonHours: number | null;
  readonly before: Judgement;
  readonly after: Judgement | null;
}

export interface SwapRow {
  readonly level: string;
  readonly switch: SwitchName;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly stakeBefore: number;
  readonly stakeAfter: number;
  readonly fate: "removed" | "reduced" | "kept" | "grown";
  readonly movedTo: readonly (SwitchName & { readonly functions: readonly string[] })[];
}

export interface Bridge {
  readonly options: readonly string[];
  readonly cost: number;
  readonly standsHours: number;
  readonly lightUntilHours: number | null;
  readonly closes: boolean;
}

export interface Hole {
  readonly switch: SwitchName;
  readonly functions: readonly string[];
  readonly fromHours: number;
  readonly toHours: number;
  readonly lastsHours: number;
  readonly bridges: readonly Bridge[];
}

export interface CourseStep {
  readonly atHours: number;
  readonly day: string | null;
  readonly stands: readonly string[];
  readonly cost: number;
  readonly stakeShare: number;
  readonly linchpins: number;
  readonly findings: number;
}

export interface Missing {
  readonly alternatives: readonly { readonly node: string; readonly without: readonly string[]; readonly known: readonly string[] }[];
  readonly with: readonly string[];
  readonly withCost: number;
  readonly budget: number | null;
  readonly readinessHours: number | null;
  readonly conflict: readonly string[];
  readonly truncated: string | null;
}

export interface PlanHead extends AnswerHead {
  readonly periodHours: number;
  readonly currency: string | null;
  readonly verdict: Verdict;
  readonly lowerBound: number | null;
  readonly gap: number | null;
  readonly plan: {
    readonly cost: number;
    readonly standsHours: number;
    readonly standsOn: string | null;
    readonly effectiveness: number;
    readonly stakeShare: number;
    readonly options: readonly string[];
  } | null;
  readonly policies: readonly PolicyRow[];
  readonly notJudged: readonly string[];
  readonly swap: { readonly horizonHours: number; readonly wholeWeight: number; readonly complete: boolean; readonly switches: readonly SwapRow[] } | null;
  readonly holes: { readonly complete: boolean; readonly holes: readonly Hole[] } | null;
  readonly course: { readonly steps: readonly CourseStep[] } | null;
  readonly missing: Missing | null;
}

export interface Item extends Row {
  readonly id: string;
  readonly name: string;
  readonly slackHours: number | null;
}

export type PlanAnswer = Answer<PlanHead, Item>;

export type Aim = "stake" | "readiness" | "effectiveness";

export interface Step extends Row {
  readonly number: number;
  readonly aim: Aim;
  readonly cost: number;
  readonly standsHours: number;
  readonly effectiveness: number;
  readonly stakeShare: number;
  readonly options: readonly string[];
}

export interface StepsHead extends AnswerHead {
  readonly currency: string | null;
  readonly sections: readonly { readonly aim: Aim; readonly points: number; readonly truncated: string | null }[];
}

export type StepsAnswer = Answer<StepsHead, Step>;
