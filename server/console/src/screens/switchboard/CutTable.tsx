import { cutOf } from "../../api/terms";
import type { Answer, AnswerHead, Row } from "../../api/types";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hoursInWords } from "../../messages/format";
import { Named } from "../../parts/Named";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import type { ColumnPlan } from "../../parts/table/cells";
import { useTable } from "../../parts/table/useTable";
import { hrefTo } from "../../state/places";
import { COMMON, TARGET } from "../../state/shapes";
import { t } from "./words";

const nameOf = (row: Row): string => String(row["label"] ?? row["id"]);
const COLUMNS: readonly ColumnPlan<Row>[] = [
  { id: "label", label: t("table.what"), render: (row) => <Named id={String(row["id"])} label={nameOf(row)} /> },
  { id: "darkAfterHours", label: t("table.darkAfter") },
  { id: "because", label: t("table.because"), render: (row) => <span class="wide">{steps(row["because"])}</span> },
  { id: "breaches", label: t("table.breaches") },
  { id: "relitAfterHours", label: t("table.litAgain") },
  { id: "kind", label: t("table.kind") },
  { id: "critical", label: t("table.critical") },
  { id: "weight", label: t("table.weight") },
  { id: "depends", label: t("table.depends") },
];

/** The chain in one line, without the node itself. */
function steps(because: unknown): string {
  if (!Array.isArray(because)) return typeof because === "string" ? because : "";
  return because.slice(1).map((step: Row) => nameOf(step)).join(" ← ");
}

/** The picture's twin: the rows of the cut, narrowed by the picture's filter. */
export function CutTable({ filter, horizonHours, node }: { filter: string; horizonHours: number; node: string }) {
  const { id } = useModel();
  const query = useQuery();
  const [common] = useAddress(COMMON);
  const table = useTable<Answer<AnswerHead, Row>>({
    path: common.off.length === 0 ? null : ["models", id, "cut"],
    query: cutOf(common),
    prefix: "cut",
    filter,
  });
  const empty = (
    <Empty title={t("table.emptyTitle")}>
      <p>{t("table.emptyText")}</p>
    </Empty>
  );
  if (common.off.length === 0) return empty;
  return (
    <Table
      table={table}
      caption={t("table.caption")}
      note={t("dark.note", { horizon: hoursInWords(horizonHours) })}
      columns={COLUMNS}
      rowKey={(row: Row) => String(row["id"])}
      marked={(row) => row["id"] === node}
      tools={{ filter: false }}
      action={(row) => (
        <a href={hrefTo("why", query, {}, TARGET, { target: String(row["id"]) })} aria-label={t("table.whyOf", { name: nameOf(row) })}>
          {t("table.why")}
        </a>
      )}
      empty={empty}
    />
  );
}
