import type { Page } from "../../api/types";

export type Side = "self" | "home" | "foreign" | "unknown";

/** A row of the list of switches: what it alone reaches within the horizon. Null while that is not known. */
export interface SwitchRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly label: string;
  readonly kind: "jurisdiction" | "party" | "bloc" | "site";
  readonly side?: Side | null;
  readonly reach: number | null;
  readonly criticalReach: number | null;
  readonly stake: number | null;
  readonly firstDarkHours: number | null;
  readonly depends?: boolean;
}

export interface SwitchPage extends Page<SwitchRow> {
  readonly whole: number;
  readonly wholeCritical: number;
  readonly wholeWeight: number;
  readonly horizonHours?: number;
}

/** From and to in hours after the cut begins; to is null for good. */
export type Interval = readonly [fromHours: number, toHours: number | null];

export interface TileData {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly critical: boolean;
  readonly weight: number;
  readonly dimmed: boolean;
  readonly off: boolean;
  readonly unexamined: boolean;
  readonly dark: readonly Interval[];
  readonly unsupportedFromHours: number | null;
  readonly depends: boolean;
}

export type LaneId = "notice" | "services" | "software" | "ground";

export interface LaneData {
  readonly id: LaneId;
  readonly label: string;
  readonly total: number;
  readonly more: number;
  readonly tiles: readonly TileData[];
}

export interface Cause {
  readonly id: string;
  readonly label: string;
  readonly heldHours: number | null;
}

export interface DarkRow {
  readonly id: string;
  readonly label: string;
  readonly kind?: string;
  readonly critical: boolean;
  readonly weight: number;
  readonly afterHours: number;
  readonly relitAfterHours: number | null;
  readonly breaches: boolean;
  readonly depends: boolean;
  readonly because: readonly Cause[];
}

export interface WayOut {
  readonly functions: readonly string[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly leadHours: number;
  readonly text: string;
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
    readonly breached: number;
    readonly of: number;
    readonly what: "critical functions" | "functions";
    readonly stake: number;
    readonly stakeOf: number;
    readonly firstAfterHours: number | null;
  };
  readonly lanes: readonly LaneData[];
  readonly moments: readonly number[];
  readonly goesDark: { readonly items: readonly DarkRow[]; readonly total: number };
  readonly waysOut: { readonly items: readonly WayOut[]; readonly total: number; readonly complete: boolean };
}
