import type { AnswerHead, Row } from "../../api/types";

export type Strength = "bare" | "assumed" | "low" | "sourced" | "medium" | "high";

export interface ClaimHead extends AnswerHead {
  readonly functions: number;
}

export interface Claim extends Row {
  readonly id: string;
  readonly label: string | null;
  readonly kind: string;
  readonly strength: Strength;
  readonly weight: number;
  readonly functions: number;
  readonly source: string | null;
  readonly sourceTitle: string | null;
  readonly assumed: string | null;
  readonly date: string | null;
  readonly confidence: string | null;
  readonly note: string | null;
  readonly file: string | null;
  readonly line: number | null;
}

export interface AskHead extends AnswerHead {
  readonly verdicts: number;
  readonly open: number;
}

export interface Question extends Row {
  readonly id: string;
  readonly question: string;
  readonly leastWeight: number;
  readonly meanWeight: number;
  readonly mostWeight: number;
  readonly supplier: string | null;
  readonly where: string | null;
  readonly settled?: readonly { readonly answer: string; readonly dark: number; readonly lit: number }[];
}

export interface CheckHead extends AnswerHead {
  readonly sound: boolean;
}

export interface ProblemRow extends Row {
  readonly severity: "error" | "warning" | "note";
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly maybe: string | null;
}

export interface NodeRow extends Row {
  readonly id: string;
  readonly label: string | null;
  readonly kind: string;
  readonly critical: boolean;
  readonly weight: number;
  readonly toleratesHours: number | null;
  readonly by: readonly string[];
  readonly from: readonly string[];
  readonly assumed: boolean;
  readonly confidence: string | null;
  readonly unexamined: boolean;
}

/** A need as the model says it. */
export interface NodeNeed {
  readonly id: string;
  /** Of a party: which position of it. */
  readonly aspect: "serve" | "supply" | null;
  /** In words: "21 d", "until 2027-03-31"; empty for none. */
  readonly holdout: string;
}

export interface NodeGate {
  readonly gate: string;
  readonly needs: readonly NeedOrGate[];
}
export type NeedOrGate = NodeNeed | NodeGate;

export interface NodeDetail {
  readonly id: string;
  readonly label: string | null;
  readonly kind: string;
  readonly critical: boolean;
  readonly weight: number;
  readonly toleratesHours: number;
  readonly in: string | null;
  readonly at: string | null;
  readonly by: readonly NodeNeed[];
  readonly from: readonly NodeNeed[];
  readonly keys: readonly NodeNeed[];
  readonly readers: readonly string[];
  readonly needs: readonly NeedOrGate[];
  readonly neededBy: readonly { readonly id: string; readonly label: string | null; readonly critical: boolean }[];
  readonly neededByMore: number;
  readonly unexamined: boolean;
  readonly note: string | null;
  readonly claim: Pick<Claim, "source" | "assumed" | "date" | "confidence" | "file" | "line">;
}

export interface FileRow extends Row {
  readonly path: string;
  readonly editable?: boolean;
}

export interface RevisionRow extends Row {
  readonly sha256: string;
  readonly at: string;
  readonly note: string | null;
  readonly errors: number;
}

export interface ChangeRow extends Row {
  readonly about: string;
  readonly change: string;
  readonly id: string;
  readonly part: string | null;
  readonly switches: readonly string[] | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly beforeHours: number | null;
  readonly afterHours: number | null;
  readonly dependsBefore: boolean | null;
  readonly dependsAfter: boolean | null;
  readonly whereAfter: string | null;
  readonly whereBefore: string | null;
}
