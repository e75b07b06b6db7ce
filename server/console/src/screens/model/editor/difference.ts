export interface DiffLine {
  readonly sign: "+" | "-" | " ";
  readonly text: string;
  /** Its number before, and after; null where it is not. */
  readonly before: number | null;
  readonly after: number | null;
}

const CONTEXT = 3;
const MOST_STEPS = 500;

/**
 * The lines that differ, with three around them, in pieces (Myers, An O(ND) difference algorithm, 1986).
 * Null if the texts differ in more than some 500 lines.
 */
export function difference(before: string, after: string): DiffLine[][] | null {
  const a = before.split("\n");
  const b = after.split("\n");
  const script = edits(a, b);
  return script && pieces(script);
}

function edits(a: readonly string[], b: readonly string[]): DiffLine[] | null {
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  const most = Math.min(a.length + b.length, MOST_STEPS);
  for (let step = 0; step <= most; step++) {
    trace.push(new Map(furthest));
    for (let k = -step; k <= step; k += 2) {
      const down = k === -step || (k !== step && furthest.get(k - 1)! < furthest.get(k + 1)!);
      let x = down ? furthest.get(k + 1)! : furthest.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return null;
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Map<number, number>[]): DiffLine[] {
  const script: DiffLine[] = [];
  let x = a.length;
  let y = b.length;
  for (let step = trace.length - 1; step >= 0; step--) {
    const furthest = trace[step]!;
    const k = x - y;
    const down = k === -step || (k !== step && furthest.get(k - 1)! < furthest.get(k + 1)!);
    const fromX = step === 0 ? 0 : furthest.get(down ? k + 1 : k - 1)!;
    const fromY = step === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) script.push({ sign: " ", text: a[--x]!, before: x + 1, after: y-- });
    if (step === 0) break;
    if (down) script.push({ sign: "+", text: b[--y]!, before: null, after: y + 1 });
    else script.push({ sign: "-", text: a[--x]!, before: x + 1, after: null });
  }
  return script.reverse();
}

function pieces(script: readonly DiffLine[]): DiffLine[][] {
  const found: DiffLine[][] = [];
  let last = -Infinity;
  script.forEach((line, at) => {
    const near = script.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some((each) => each.sign !== " ");
    if (!near) return;
    if (at !== last + 1) found.push([]);
    found[found.length - 1]!.push(line);
    last = at;
  });
  return found;
}
