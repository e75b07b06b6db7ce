/**
 * Where the cursor stands in a YAML text: on the way to a key or to a value, beneath which keys. It reads block and flow
 * style as far as the model language uses them, and gives up (null) inside comments, quotes and block texts.
 */
export interface Place {
  readonly at: "key" | "value";
  /** Keys and places in lists from the top of the file; of a value, its own key is the last. */
  readonly path: readonly (string | number)[];
  /** The word begun, and where it starts in the text. */
  readonly begun: string;
  readonly from: number;
  /** Keys that this mapping has said before. */
  readonly said: readonly string[];
}

interface Level {
  readonly indent: number;
  readonly key: string | number;
  readonly said: Set<string>;
  items: number;
}

interface Flow {
  readonly mapping: boolean;
  key: string | null;
  index: number;
  start: number;
  readonly said: Set<string>;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#{}[\],][^#{}[\],]*?))\s*:(?=\s|$)/;
const WORD = /[^\s{}[\],~"'#]*$/;

export function placeOf(text: string, cursor: number): Place | null {
  const levels: Level[] = [{ indent: -1, key: "", said: new Set(), items: 0 }];
  const flows: Flow[] = [];
  const top = (): Level => levels[levels.length - 1]!;
  let prose = -1;
  let start = 0;
  while (start <= cursor) {
    const end = text.indexOf("\n", start);
    const stop = Math.min(end < 0 ? text.length : end, cursor);
    const last = end < 0 || end >= cursor;
    const line = text.slice(start, stop);
    const indent = line.length - line.trimStart().length;
    const blank = line.trim() === "" && !last;
    if (flows.length > 0) {
      if (!flow(text, start, stop, flows) && last) return null;
    } else if (prose >= 0 && (blank || indent > prose)) {
      if (last) return null;
    } else if (!blank) {
      prose = -1;
      if (line.trimStart().startsWith("#")) {
        if (last) return null;
      } else {
        const rest = block(line, indent, levels);
        const value = start + rest;
        const head = text.slice(value, stop).trimStart();
        const from = stop - head.length;
        if (/^[|>]/.test(head)) {
          prose = indent;
          if (last) return null;
        } else if (/^[{[]/.test(head)) {
          if (!flow(text, from, stop, flows) && last) return null;
        } else if (last) return /^["']|(^|\s)#/.test(head) ? null : inBlock(levels, text, value, stop, rest > indent);
      }
    }
    if (last) return flows.length > 0 ? inFlow(levels, flows, text, cursor) : null;
    start = end + 1;
  }
  return null;

  /** Moves the levels to this line; says where its value starts. */
  function block(line: string, indent: number, stack: Level[]): number {
    let column = indent;
    const dash = /^-(\s+|$)/;
    const pop = (stays: (level: Level) => boolean): void => {
      while (stack.length > 1 && !stays(top())) stack.pop();
    };
    if (!dash.test(line.slice(column))) pop((level) => level.indent < column);
    for (let item = dash.exec(line.slice(column)); item; item = dash.exec(line.slice(column))) {
      pop((level) => level.indent < column || (level.indent === column && typeof level.key === "string"));
      stack.push({ indent: column, key: top().items++, said: new Set(), items: 0 });
      column += item[0].length;
    }
    const key = KEY.exec(line.slice(column));
    if (!key) return column;
    const name = (key[1] ?? key[2] ?? key[3] ?? "").trim();
    top().said.add(name);
    stack.push({ indent: column, key: name, said: new Set(), items: 0 });
    return column + key[0].length;
  }
}

/** Scans flow style; false if it stops inside a comment or quotes. */
function flow(text: string, start: number, stop: number, flows: Flow[]): boolean {
  for (let i = start; i < stop; i++) {
    const sign = text[i]!;
    const now = flows[flows.length - 1];
    if (sign === "#" && (i === start || /\s/.test(text[i - 1]!))) {
      if (now !== undefined && text.slice(now.start, i).trim() === "") now.start = stop;
      return false;
    }
    if ((sign === '"' || sign === "'") && text.slice(now?.start ?? i, i).trim() === "") {
      const close = text.indexOf(sign, i + 1);
      if (close < 0 || close >= stop) return false;
      i = close;
    } else if (sign === "{" || sign === "[") flows.push({ mapping: sign === "{", key: null, index: 0, start: i + 1, said: new Set() });
    else if (now === undefined) return true;
    else if (sign === "}" || sign === "]") {
      flows.pop();
      if (flows.length === 0) return true;
    } else if (sign === ",") Object.assign(now, { key: null, index: now.index + 1, start: i + 1 });
    else if (sign === ":" && now.mapping && now.key === null && /^[\s,[{]?$/.test(text[i + 1] ?? "")) {
      now.key = text.slice(now.start, i).trim().replace(/^["']|["']$/g, "");
      now.said.add(now.key);
      now.start = i + 1;
    }
  }
  return true;
}

const pathOf = (levels: readonly Level[]): (string | number)[] => levels.slice(1).map((level) => level.key);

function inBlock(levels: readonly Level[], text: string, value: number, stop: number, behindKey: boolean): Place | null {
  const level = levels[levels.length - 1]!;
  const begun = WORD.exec(text.slice(value, stop))![0];
  const from = stop - begun.length;
  if (text.slice(value, from).trim() !== "") return null;
  if (behindKey && typeof level.key === "string") return { at: "value", path: pathOf(levels), begun, from, said: [] };
  return { at: typeof level.key === "number" ? "value" : "key", path: pathOf(levels), begun, from, said: [...level.said] };
}

function inFlow(levels: readonly Level[], flows: readonly Flow[], text: string, cursor: number): Place | null {
  const path = pathOf(levels);
  for (const each of flows) {
    if (!each.mapping) path.push(each.index);
    else if (each.key !== null) path.push(each.key);
  }
  const now = flows[flows.length - 1]!;
  const begun = WORD.exec(text.slice(now.start, cursor))![0];
  const from = cursor - begun.length;
  if (text.slice(now.start, from).trim() !== "") return null;
  return { at: now.mapping && now.key === null ? "key" : "value", path, begun, from, said: [...now.said] };
}
