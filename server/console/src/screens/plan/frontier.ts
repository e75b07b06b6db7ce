import type { Aim, Step } from "./types";

export interface Place {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Chart {
  readonly places: readonly Place[];
  readonly line: string;
  readonly costs: readonly { readonly value: number; readonly x: number }[];
  readonly values: readonly { readonly value: number; readonly y: number }[];
}

const DAY = 24;

/** What an aim looks at in a plan: a share, hours, a share. */
export const valueOf = (step: Step, aim: Aim): number => (aim === "stake" ? step.stakeShare : aim === "readiness" ? step.standsHours : step.effectiveness);

/** Round values from 0 that cover the greatest, about as many as asked for. */
export function round(greatest: number, about: number): number[] {
  if (!(greatest > 0)) return [0];
  const rough = greatest / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  const last = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: last + 1 }, (_, k) => Number((k * step).toPrecision(12)));
}

/** The plans of an aim as points, cheapest first, and the steps between them: until the next is paid for, the one before holds. */
export function chart(steps: readonly Step[], aim: Aim, frame: Frame): Chart {
  const sorted = steps.filter((step) => step.aim === aim).sort((one, other) => one.cost - other.cost);
  const costs = round(Math.max(0, ...sorted.map((step) => step.cost)), Math.max(2, Math.floor((frame.right - frame.left) / 110)));
  const values = aim === "readiness" ? round(Math.max(0, ...sorted.map((step) => step.standsHours)) / DAY, 4).map((days) => days * DAY) : [0, 0.25, 0.5, 0.75, 1];
  const mostCost = costs.at(-1) || 1;
  const mostValue = values.at(-1) || 1;
  const x = (cost: number): number => frame.left + (cost / mostCost) * (frame.right - frame.left);
  const y = (value: number): number => frame.bottom - (value / mostValue) * (frame.bottom - frame.top);
  const places = sorted.map((step) => ({ step, x: x(step.cost), y: y(valueOf(step, aim)) }));
  const first = places[0];
  const line = first ? `M${first.x} ${first.y}` + places.slice(1).map((place) => `H${place.x}V${place.y}`).join("") + `H${frame.right}` : "";
  return { places, line, costs: costs.map((value) => ({ value, x: x(value) })), values: values.map((value) => ({ value, y: y(value) })) };
}

/** Whether two plans buy the same. */
export function sameOptions(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}
