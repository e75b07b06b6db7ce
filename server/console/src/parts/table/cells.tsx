import type { ComponentChildren } from "preact";
import type { Column, ColumnType, Row } from "../../api/types";
import { messages } from "../../messages";
import { hours, money, number, share } from "../../messages/format";
import { parts } from "../../messages/en/parts";

const t = messages(parts);

/** What a screen says about a column beyond what the server does: another label, another type, a cell of its own. */
export interface ColumnPlan<R> {
  readonly id: string;
  readonly label?: string;
  readonly type?: ColumnType;
  readonly sortable?: boolean;
  readonly render?: (row: R) => ComponentChildren;
}

export interface PlannedColumn<R> extends Column {
  readonly sortable: boolean;
  readonly render?: (row: R) => ComponentChildren;
}

export const isNumeric = (type: ColumnType): boolean => type === "number" || type === "hours" || type === "money" || type === "share";

/** The columns to show: the screen's choice in its order, or all of the server's but durations said again in ISO 8601. */
export function plan<R>(served: readonly Column[], plans: readonly ColumnPlan<R>[] | undefined): PlannedColumn<R>[] {
  if (plans === undefined) {
    return served.filter(({ id }) => !served.some((column) => column.id === `${id}Hours`)).map((column) => ({ ...column, sortable: true }));
  }
  return plans.map(({ id, label, type, sortable, render }) => {
    const column = served.find((each) => each.id === id);
    return {
      id,
      label: label ?? column?.label ?? id,
      type: type ?? column?.type ?? "text",
      sortable: sortable ?? column !== undefined,
      ...(render && { render }),
    };
  });
}

export function cell(value: unknown, type: ColumnType, currency: string): ComponentChildren {
  if (value === null || value === undefined || value === "") return <span class="none">–</span>;
  if (typeof value === "boolean") return value ? t("yes") : t("no");
  if (typeof value === "number") {
    if (type === "hours") return hours(value);
    if (type === "money") return money(value, currency);
    return type === "share" ? share(value) : number(value);
  }
  if (Array.isArray(value)) return value.map((one) => (typeof one === "object" && one !== null ? labelOf(one as Row) : String(one))).join(", ");
  return typeof value === "object" ? labelOf(value as Row) : String(value);
}

function labelOf(row: Row): string {
  return String(row["label"] ?? row["id"] ?? JSON.stringify(row));
}
