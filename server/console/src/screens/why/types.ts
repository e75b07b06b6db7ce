import type { Answer, AnswerHead, Row } from "../../api/types";

export type Why = "off" | "ended" | "broken" | "not-ready" | "unmet";

export interface Rests {
  readonly met: boolean;
  readonly id: string;
  readonly label: string;
  readonly darkSinceHours: number | null;
  readonly holdoutHours: number | null;
  readonly weight: number;
}

export interface Gate {
  readonly met: boolean;
  readonly needed: number;
  readonly byShare: boolean;
  readonly branches: readonly Standing[];
}

export type Standing = Gate | Rests;

export interface WhyHead extends AnswerHead {
  readonly id: string;
  readonly label: string;
  readonly cut: readonly string[];
  readonly cutLabels: readonly string[];
  readonly dark: boolean;
  readonly darkAfterHours: number | null;
  readonly relitAfterHours: number | null;
  readonly needs: Standing | null;
  readonly keepers: readonly string[];
  readonly keeperLabels: readonly string[];
}

export interface Step extends Row {
  readonly id: string;
  readonly label: string;
  readonly why: Why;
  readonly switch: string | null;
  readonly switchLabel: string | null;
  readonly darkAfterHours: number;
  readonly holdoutHours: number;
  readonly others: number;
  readonly file: string | null;
  readonly line: number | null;
  readonly source: string | null;
  readonly assumed: string | null;
}

export type WhyAnswer = Answer<WhyHead, Step>;

export interface Box {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly critical: boolean;
  readonly state: "dark" | "off" | "lit";
  readonly why: Why | null;
  readonly switch: string | null;
  readonly afterHours: number | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly holdoutHours: number | null;
  readonly decisive: boolean;
  readonly met: boolean;
  readonly points: readonly Point[];
}

export interface Graph {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly leftOut: number;
  readonly truncated: string | null;
}
