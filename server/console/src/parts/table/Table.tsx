import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Page, Row } from "../../api/types";
import { messages } from "../../messages";
import { parts } from "../../messages/en/parts";
import { ProblemView } from "../Problem";
import { Empty } from "../Quiet";
import { cell, isNumeric, plan, type ColumnPlan, type PlannedColumn } from "./cells";
import { directionOf } from "./sort";
import { TableFoot, TableTools } from "./TableTools";
import type { TableModel } from "./useTable";

const t = messages(parts);

export interface TableProps<R extends Row, P extends Page<R>> {
  readonly table: TableModel<P>;
  readonly caption: string;
  /** Stands beside the caption: a horizon, a reading. */
  readonly note?: ComponentChildren;
  readonly columns?: readonly ColumnPlan<R>[];
  readonly rowKey: (row: R) => string;
  /** The one thing to do with a row: a link or a button. */
  readonly action?: (row: R) => ComponentChildren;
  readonly marked?: (row: R) => boolean;
  readonly tools?: { readonly search?: boolean; readonly filter?: boolean; readonly export?: boolean };
  /** What an empty list teaches. */
  readonly empty: ComponentChildren;
  readonly currency?: string;
}

/** A list of the server as a table: sorted, searched, filtered and paged there, exported as asked. */
export function Table<R extends Row, P extends Page<R>>(props: TableProps<R, P>) {
  const { table, caption, rowKey, action } = props;
  const { page, state } = table;
  const captionId = useId();
  const rows = page.data?.items;
  const columns = plan<R>(page.data?.columns ?? [], props.columns);
  const narrowed = state.q !== "" || state.filter !== "";

  if (page.problem && rows === undefined) return <ProblemView problem={page.problem} retry={page.retry} />;
  if (rows?.length === 0 && !narrowed && !page.busy) return <>{props.empty}</>;
  return (
    <div class="table" aria-busy={page.busy}>
      <TableTools table={table} caption={caption} {...(props.tools && { tools: props.tools })} />
      {page.problem && <ProblemView problem={page.problem} retry={page.retry} />}
      {rows?.length === 0 && !page.busy ? (
        <Empty title={t("table.noMatch")}>
          <p>{t("table.noMatchText")}</p>
          <button type="button" class="button" onClick={table.clear}>
            {t("table.clear")}
          </button>
        </Empty>
      ) : (
        <div class="table-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
          <table>
            <caption id={captionId}>
              <span class="caption-text">
                {caption} {props.note && <span class="note">{props.note}</span>}
              </span>
            </caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <Head key={column.id} column={column} table={table} />
                ))}
                {action && (
                  <th scope="col">
                    <span class="unseen">{t("table.action")}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows?.map((row) => (
                <tr key={rowKey(row)} class={props.marked?.(row) ? "marked" : undefined}>
                  {columns.map((column, index) => {
                    const content = column.render ? column.render(row) : cell(row[column.id], column.type, props.currency ?? "");
                    const name = isNumeric(column.type) ? "figure" : undefined;
                    return index === 0 ? (
                      <th scope="row" class={name}>
                        {content}
                      </th>
                    ) : (
                      <td class={name}>{content}</td>
                    );
                  })}
                  {action && <td class="row-action">{action(row)}</td>}
                </tr>
              )) ?? <Bones columns={columns.length || 4} />}
            </tbody>
          </table>
        </div>
      )}
      <TableFoot table={table} caption={caption} exports={props.tools?.export !== false} />
    </div>
  );
}

function Head<R, P extends Page<Row>>({ column, table }: { column: PlannedColumn<R>; table: TableModel<P> }) {
  const numeric = isNumeric(column.type);
  const direction = directionOf(table.state.sort, column.id);
  if (!column.sortable) {
    return (
      <th scope="col" class={numeric ? "figure" : undefined}>
        {column.label}
      </th>
    );
  }
  return (
    <th scope="col" class={numeric ? "figure" : undefined} aria-sort={direction ?? "none"}>
      <button type="button" class="sort" onClick={() => table.sortBy(column.id, numeric)}>
        {column.label}
        <span class="sort-sign" aria-hidden="true">
          {direction === "ascending" ? "▲" : direction === "descending" ? "▼" : "↕"}
        </span>
      </button>
    </th>
  );
}

function Bones({ columns }: { columns: number }) {
  return (
    <>
      {Array.from({ length: 6 }, (_, row) => (
        <tr key={row} aria-hidden="true">
          {Array.from({ length: columns }, (_, column) => (
            <td key={column}>
              <span class="bone" />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}
