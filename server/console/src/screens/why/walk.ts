import type { Arrow, Box, Graph } from "./types";

export type WalkKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

export const isWalkKey = (key: string): key is WalkKey => ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(key);

/**
 * The box that a key leads to from another: right along an arrow to what it needs, left back to what needs it, the chain
 * that decides before other ways; up and down among the boxes of its column; home to the target, end to the chain's last.
 */
export function walk(graph: Pick<Graph, "boxes" | "arrows">, from: number, key: WalkKey): number {
  if (key === "Home") return 0;
  if (key === "End") return lastOfChain(graph.arrows);
  if (key === "ArrowRight") return along(graph.arrows, (arrow) => arrow.from === from, (arrow) => arrow.to) ?? from;
  if (key === "ArrowLeft") return along(graph.arrows, (arrow) => arrow.to === from, (arrow) => arrow.from) ?? from;
  return inColumn(graph.boxes, from, key === "ArrowDown" ? 1 : -1) ?? from;
}

function along(arrows: readonly Arrow[], starts: (arrow: Arrow) => boolean, end: (arrow: Arrow) => number): number | null {
  const ways = arrows.filter(starts);
  const way = ways.find((arrow) => arrow.decisive) ?? ways.find((arrow) => !arrow.met) ?? ways[0];
  return way ? end(way) : null;
}

function lastOfChain(arrows: readonly Arrow[]): number {
  const chain = arrows.filter((arrow) => arrow.decisive);
  return chain.find((arrow) => !chain.some((next) => next.from === arrow.to))?.to ?? 0;
}

function inColumn(boxes: readonly Box[], from: number, direction: 1 | -1): number | null {
  const here = boxes[from];
  if (!here) return null;
  let best: number | null = null;
  boxes.forEach((box, place) => {
    const beside = box.x < here.x + here.width && here.x < box.x + box.width;
    if (!beside || (box.y - here.y) * direction <= 0) return;
    const nearest = best === null ? undefined : boxes[best];
    if (!nearest || Math.abs(box.y - here.y) < Math.abs(nearest.y - here.y)) best = place;
  });
  return best;
}
