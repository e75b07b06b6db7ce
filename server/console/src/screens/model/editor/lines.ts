/** The offset at which a line (from 1) and column (from 1) stands, kept within the text. */
export function offsetOf(text: string, line: number, column = 1): number {
  let start = 0;
  for (let now = 1; now < line; now++) {
    const end = text.indexOf("\n", start);
    if (end < 0) break;
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return Math.min(start + Math.max(0, column - 1), end < 0 ? text.length : end);
}

/** The line (from 1) and column (from 1) of an offset. */
export function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before[before.length - 1] ?? "").length + 1 };
}

const INDENT = "  ";

/** What Enter writes: the same indent again, one step deeper behind a key without a value. */
export function newLine(text: string, cursor: number): string {
  const line = text.slice(text.lastIndexOf("\n", cursor - 1) + 1, cursor);
  const indent = /^\s*/.exec(line)![0];
  return "\n" + indent + (/:\s*$/.test(line) ? INDENT : "");
}

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The selection afterwards. */
  readonly select: readonly [number, number];
}

/** What Tab and Shift Tab write: the marked lines one step in or out; without a mark, blanks at the cursor. */
export function indented(text: string, from: number, to: number, out: boolean): Edit {
  if (from === to && !out) return { from, to, text: INDENT, select: [from + INDENT.length, from + INDENT.length] };
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const lines = text.slice(start, to).split("\n");
  const moved = lines.map((line) => (out ? line.replace(/^ {1,2}/, "") : line === "" ? line : INDENT + line));
  const first = moved[0]!.length - lines[0]!.length;
  const written = moved.join("\n");
  return { from: start, to, text: written, select: [Math.max(start, from + first), Math.max(start, start + written.length)] };
}
