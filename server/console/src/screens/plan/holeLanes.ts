import type { Bridge, Hole } from "./types";

export interface Bar {
  readonly names: readonly string[];
  readonly fromHours: number;
  readonly toHours: number;
}

export interface Lane {
  readonly id: string;
  readonly bars: readonly Bar[];
  /** From the first to the last moment at which some switch leaves the function uncovered. */
  readonly fromHours: number;
  readonly toHours: number;
  /** The longest single hole. */
  readonly worst: Hole;
  readonly bridges: readonly Bridge[];
}

/** The holes by function, the longest first; switches with the same hole share a bar. */
export function lanes(holes: readonly Hole[]): Lane[] {
  const byFunction = new Map<string, Hole[]>();
  for (const hole of holes) for (const id of hole.functions) byFunction.set(id, [...(byFunction.get(id) ?? []), hole]);
  return [...byFunction]
    .flatMap(([id, own]): Lane[] => {
      const worst = own.reduce((one, other) => (other.lastsHours > one.lastsHours ? other : one));
      return [{ id, bars: bars(own), fromHours: Math.min(...own.map((hole) => hole.fromHours)), toHours: Math.max(...own.map((hole) => hole.toHours)), worst, bridges: worst.bridges }];
    })
    .sort((one, other) => other.worst.lastsHours - one.worst.lastsHours || one.fromHours - other.fromHours || (one.id < other.id ? -1 : 1));
}

function bars(holes: readonly Hole[]): Bar[] {
  const same = new Map<string, Bar>();
  for (const { switch: off, fromHours, toHours } of holes) {
    const key = `${fromHours} ${toHours}`;
    same.set(key, { names: [...(same.get(key)?.names ?? []), off.name], fromHours, toHours });
  }
  return [...same.values()].sort((one, other) => one.fromHours - other.fromHours || other.toHours - one.toHours);
}

/** The bridge that closes a hole, the cheapest first as the server sorts them, or else the one that narrows it most. */
export function bestBridge(bridges: readonly Bridge[]): Bridge | null {
  const closing = bridges.find((bridge) => bridge.closes);
  if (closing) return closing;
  return bridges.reduce<Bridge | null>((best, bridge) => (best && (best.lightUntilHours ?? Infinity) >= (bridge.lightUntilHours ?? Infinity) ? best : bridge), null);
}

export const dayOf = (hours: number): string => String(Math.round((hours / 24) * 10) / 10);
