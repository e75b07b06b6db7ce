import { useEffect, useId, useState } from "preact/hooks";
import type { Page, Row } from "../../api/types";
import { messages } from "../../messages";
import { parts } from "../../messages/en/parts";
import { FilterBox } from "../FilterBox";
import type { ExportFormat, TableModel } from "./useTable";

const t = messages(parts);
const SETTLE_MILLIS = 300;
const FORMATS: readonly ExportFormat[] = ["csv", "json", "xlsx"];

interface ToolsProps {
  readonly table: TableModel<Page<Row>>;
  readonly caption: string;
  readonly tools?: { readonly search?: boolean; readonly filter?: boolean };
}

/** Search and filter over a table. */
export function TableTools({ table, tools = {} }: ToolsProps) {
  if (tools.search === false && tools.filter === false) return null;
  return (
    <div class="table-tools">
      {tools.search !== false && <SearchBox value={table.state.q} onChange={table.setSearch} label={t("table.search")} />}
      {tools.filter !== false && <FilterBox value={table.state.filter} onChange={table.setFilter} />}
    </div>
  );
}

/** Plain text search; hands the text on when typing rests. */
export function SearchBox({ value, onChange, label, hideLabel = false, placeholder }: { value: string; onChange: (text: string) => void; label: string; hideLabel?: boolean; placeholder?: string }) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const rest = window.setTimeout(() => onChange(text), SETTLE_MILLIS);
    return () => window.clearTimeout(rest);
  }, [text]);
  return (
    <div class="search">
      <label for={id} class={hideLabel ? "unseen" : "label"}>
        {label}
      </label>
      <input id={id} class="input" type="search" value={text} placeholder={placeholder} onInput={(event) => setText(event.currentTarget.value)} />
    </div>
  );
}

/** How many rows, the pages, what is missing, and the ways to take them all along. */
export function TableFoot({ table, caption, exports }: { table: TableModel<Page<Row>>; caption: string; exports: boolean }) {
  const { page, state } = table;
  const data = page.data;
  if (data === undefined) return null;
  const shown = data.items.length;
  return (
    <div class="table-foot">
      <p class="note">
        {shown === data.total ? t("table.rows", { count: data.total }) : t("table.shown", { shown, total: data.total })}
        {data.truncated && <strong class="truncated"> {t("table.truncated", { why: data.truncated })}</strong>}
      </p>
      {(state.cursor !== "" || data.next) && (
        <nav class="pages" aria-label={t("table.pages", { caption })}>
          <button type="button" class="button" disabled={state.cursor === ""} onClick={() => table.turn("first")}>
            {t("table.first")}
          </button>
          <button type="button" class="button" disabled={state.cursor === ""} onClick={() => table.turn("previous")}>
            {t("table.previous")}
          </button>
          <button type="button" class="button" disabled={!data.next} onClick={() => table.turn("next")}>
            {t("table.next")}
          </button>
        </nav>
      )}
      {exports && data.total > 0 && (
        <p class="exports">
          {FORMATS.map((format) => (
            <a key={format} class="button" href={table.exportHref(format)} download aria-label={t("table.exportAs", { caption, format: format.toUpperCase() })}>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
