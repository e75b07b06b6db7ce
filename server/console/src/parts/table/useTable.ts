import { useEffect, useMemo, useRef } from "preact/hooks";
import { api, type Query } from "../../api/client";
import type { Page, Row } from "../../api/types";
import { useResource, type Resource } from "../../api/useResource";
import { useAddress } from "../../app/location";
import { tableShape } from "../../state/shapes";
import { nextSort } from "./sort";

export const PAGE_ROWS = 100;
export type ExportFormat = "csv" | "json" | "xlsx";

export interface TableState {
  readonly sort: string;
  readonly q: string;
  readonly filter: string;
  readonly cursor: string;
}

export interface TableModel<P extends Page<Row>> {
  readonly page: Resource<P>;
  readonly state: TableState;
  readonly setSearch: (q: string) => void;
  readonly setFilter: (filter: string) => void;
  readonly sortBy: (column: string, numeric: boolean) => void;
  readonly clear: () => void;
  readonly turn: (to: "first" | "previous" | "next") => void;
  readonly exportHref: (format: ExportFormat) => string;
}

export interface Source {
  /** The path under the API's base; null while it is not known yet. */
  readonly path: readonly string[] | null;
  readonly query?: Query;
  /** Keeps the states of several lists on a screen apart in the address. */
  readonly prefix?: string;
  readonly rows?: number;
  /** A whole filter from outside the table (a picture's), used where the table has none of its own. */
  readonly filter?: string;
}

/** One list of the server: its page, its sort, search, filter and cursor in the address, and its export links. */
export function useTable<P extends Page<Row>>(source: Source): TableModel<P> {
  const prefix = source.prefix ?? "";
  const shape = useMemo(() => tableShape(prefix), [prefix]);
  const [address, set] = useAddress(shape);
  const name = (word: keyof TableState): string => (prefix === "" ? word : `${prefix}.${word}`);
  const state: TableState = {
    sort: address[name("sort")] ?? "",
    q: address[name("q")] ?? "",
    filter: address[name("filter")] || (source.filter ?? ""),
    cursor: address[name("cursor")] ?? "",
  };
  const change = (patch: Partial<TableState>, step: "push" | "replace" = "push"): void =>
    set(Object.fromEntries(Object.entries({ cursor: "", ...patch }).map(([word, value]) => [name(word as keyof TableState), value])), step);

  const asked = { ...source.query, q: state.q, filter: state.filter, sort: state.sort };
  const base = source.path === null ? null : api(source.path, asked);
  const url = source.path === null ? null : api(source.path, { ...asked, limit: source.rows ?? PAGE_ROWS, cursor: state.cursor });
  const page = useResource<P>(url);

  // Cursors lead only forward; the way back is remembered while the question stays the same.
  const trail = useRef<string[]>([]);
  useEffect(() => void (trail.current = []), [base]);
  const turn = (to: "first" | "previous" | "next"): void => {
    if (to === "next" && page.data?.next) {
      trail.current.push(state.cursor);
      change({ cursor: page.data.next });
    } else if (to === "previous") change({ cursor: trail.current.pop() ?? "" });
    else {
      trail.current = [];
      change({ cursor: "" });
    }
  };

  return {
    page,
    state,
    setSearch: (q) => change({ q }, "replace"),
    setFilter: (filter) => change({ filter }, "replace"),
    sortBy: (column, numeric) => change({ sort: nextSort(state.sort, column, numeric) }),
    clear: () => change({ q: "", filter: "" }),
    turn,
    exportHref: (format) => (source.path === null ? "" : api(source.path, { ...asked, format })),
  };
}
