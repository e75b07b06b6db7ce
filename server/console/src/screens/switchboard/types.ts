import type { Answer, AnswerHead } from "../../api/types";

export type Side = "self" | "home" | "foreign" | "unknown";

/** A row of the list of switches: what it alone reaches within the horizon. Null while that is not known. */
export interface SwitchRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly label?: string;
  readonly kind: "jurisdiction" | "party" | "bloc" | "site";
  readonly side?: Side | null;
  readonly reach: number | null;
  readonly criticalReach: number | null;
  readonly stake: number | null;
  readonly firstDarkHours: number | null;
  readonly depends?: boolean;
}

export interface SweepHead extends AnswerHead {
  readonly whole: number;
  readonly wholeCritical: number;
  readonly wholeWeight: number;
}
export type SwitchPage = Answer<SweepHead, SwitchRow>;

/** In hours after the cut begins; `toHours` is null for good. */
export interface Interval {
  readonly fromHours: number;
  readonly toHours: number | null;
}

export interface TileData {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly critical: boolean;
  readonly weight: number;
  readonly dimmed: boolean;
  readonly off: boolean;
  /** Dark whatever is switched: its needs fail from the start. */
  readonly broken: boolean;
  readonly unexamined: boolean;
  readonly dark: readonly Interval[];
  readonly unsupportedFromHours: number | null;
  readonly depends: boolean;
}

export type LaneId = "notice" | "services" | "software" | "ground";

export interface LaneData {
  readonly id: LaneId;
  readonly total: number;
  readonly more: number;
  readonly tiles: readonly TileData[];
}

export interface Cause {
  readonly id: string;
  readonly label: string;
  readonly why: "off" | "ended" | "broken" | "not-ready" | "unmet" | "left-out";
  readonly heldHours: number | null;
}

export interface DarkRow {
  readonly id: string;
  readonly label: string;
  readonly critical: boolean;
  readonly weight: number;
  readonly afterHours: number;
  readonly relitAfterHours: number | null;
  readonly breaches: boolean;
  readonly depends: boolean;
  readonly because: readonly Cause[];
}

export interface WayOut {
  readonly options: readonly string[];
  readonly labels: readonly string[];
  readonly functions: readonly string[];
  readonly critical: number;
  readonly cost: number;
  readonly leadHours: number;
  /** The longest time that a function is dark before the way out stands; null for good. */
  readonly longestHoleHours: number | null;
}

export interface Board {
  readonly revision: string;
  readonly horizonHours: number;
  readonly startHours: number;
  readonly complete: boolean;
  readonly truncated: string | null;
  readonly off: readonly { readonly id: string; readonly label: string }[];
  readonly sentence: string;
  readonly headline: {
    /** Whether the counts are of critical functions; else of all. */
    readonly critical: boolean;
    readonly breached: number;
    readonly of: number;
    readonly functionsBreached: number;
    readonly functions: number;
    readonly nodesDark: number;
    readonly stake: number;
    readonly stakeOf: number;
    readonly firstAfterHours: number | null;
  };
  readonly lanes: readonly LaneData[];
  readonly moments: readonly number[];
  /** What people notice first; all that goes dark is counted in the headline and listed by the table. */
  readonly goesDark: { readonly items: readonly DarkRow[]; readonly total: number };
  readonly waysOut: { readonly items: readonly WayOut[]; readonly without: readonly string[]; readonly offered: number; readonly complete: boolean };
}
