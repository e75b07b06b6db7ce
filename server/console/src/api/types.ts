/** What the API answers, as far as the shell and the Switchboard read it; other screens keep their rows beside them. */
export interface ModelName {
  readonly id: string;
  readonly name: string;
}

export interface Session {
  readonly csrf: string;
  readonly version: string;
  /** Whether one model is served, or a directory of models that may become more. */
  readonly models: "one" | "many";
  readonly example?: boolean;
}

export interface Scenario {
  readonly id: string;
  readonly label?: string | null;
  readonly cut: readonly string[];
  readonly at?: string | null;
  readonly for?: string | null;
}

export interface ModelInfo extends ModelName {
  readonly about?: string | null;
  readonly revision: string;
  readonly asOf?: string | null;
  readonly currency?: string | null;
  readonly self?: string | null;
  readonly counts: {
    readonly nodes: number;
    readonly unexamined?: number;
    readonly functions: number;
    readonly critical: number;
    readonly parties: number;
    readonly jurisdictions: number;
    readonly options: number;
    readonly scenarios: number;
  };
  readonly assumptionShare: number;
  readonly problems: { readonly errors: number; readonly warnings: number; readonly notes?: number };
  readonly scenarios?: readonly Scenario[];
  readonly options?: readonly { readonly id: string; readonly label?: string | null; readonly cost?: number | null; readonly leadHours?: number | null; readonly done?: string | boolean | null }[];
  readonly policies?: readonly string[];
  readonly policyAsks?: readonly { readonly id: string; readonly asks: readonly string[] }[];
  readonly readOnly?: boolean;
}

export type NameKind = "node" | "party" | "jurisdiction" | "bloc" | "option" | "scenario" | "site";
export interface Name {
  readonly id: string;
  readonly label: string;
  readonly kind: NameKind;
  readonly detail?: string | null;
}

export type ColumnType = "text" | "number" | "hours" | "money" | "flag" | "share" | "list";
export interface Column {
  readonly id: string;
  readonly label: string;
  readonly type: ColumnType;
}

/** One page of a list. */
export interface Page<R> {
  readonly items: readonly R[];
  readonly next: string | null;
  readonly total: number;
  readonly revision?: string;
  readonly truncated?: string | null;
  readonly columns?: readonly Column[];
}

/** What the answer of every analysis says about itself. */
export interface AnswerHead {
  readonly horizonHours?: number;
  readonly assumptionShare?: number;
  readonly reading?: "worst" | "best";
  readonly complete?: boolean;
  readonly truncated?: string | null;
}

export interface Answer<A extends AnswerHead, R> extends Page<R> {
  readonly answer: A;
  readonly sentence: string;
}

export type Row = Readonly<Record<string, unknown>>;
