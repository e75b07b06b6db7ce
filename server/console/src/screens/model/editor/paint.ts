/** The pieces of a line of YAML, for colour alone: what they are is in the text. */
export type Paint = "key" | "note" | "quoted" | "stock" | "sign" | "plain";
export interface Piece {
  readonly paint: Paint;
  readonly text: string;
}

const PIECES = /(?<note>(?:^|(?<=\s))#.*)|(?<quoted>"[^"]*"?|'[^']*'?)|(?<key>(?<=^\s*(?:-\s+)*|[{,]\s*)[\w%][\w%.+@\/-]*(?: of)?(?=\s*:(?:\s|$)))|(?<stock>~\S[^,\]}]*)|(?<sign>[{}[\],]|:(?=\s|$)|^\s*-(?=\s))/g;
const LONGEST = 2000;

export function paintLine(line: string): Piece[] {
  if (line.length > LONGEST) return [{ paint: "plain", text: line }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of line.matchAll(PIECES)) {
    if (match.index > done) pieces.push({ paint: "plain", text: line.slice(done, match.index) });
    const [paint] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? ["plain"];
    pieces.push({ paint: paint as Paint, text: match[0] });
    done = match.index + match[0].length;
  }
  if (done < line.length) pieces.push({ paint: "plain", text: line.slice(done) });
  return pieces;
}
