import { hours } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import type { ColumnPlan } from "../../parts/table/cells";
import { useTable } from "../../parts/table/useTable";
import type { Item, PlanAnswer } from "./types";
import { t } from "./words";

const COLUMNS: readonly ColumnPlan<Item>[] = [
  { id: "name", label: t("items.name") },
  { id: "target", label: t("items.target") },
  { id: "once", label: t("items.once"), type: "money" },
  { id: "yearly", label: t("items.yearly"), type: "money" },
  { id: "cost", label: t("items.cost"), type: "money" },
  { id: "standsHours", label: t("items.stands") },
  { id: "standsOn", label: t("items.on") },
  { id: "slackHours", label: t("items.slack"), render: ({ slackHours }) => (slackHours === null ? <span class="none">–</span> : slackHours === 0 ? t("items.slackNone") : hours(slackHours)) },
];

/** What to buy, in the order in which it stands. */
export function Items({ path, currency }: { path: readonly string[]; currency: string }) {
  const table = useTable<PlanAnswer>({ path, prefix: "items" });
  return (
    <Table
      table={table}
      caption={t("items.title")}
      columns={COLUMNS}
      rowKey={(item) => item.id}
      tools={{ search: false, filter: false }}
      currency={currency}
      empty={
        <Empty title={t("items.emptyTitle")}>
          <p>{t("items.emptyText")}</p>
        </Empty>
      }
    />
  );
}
