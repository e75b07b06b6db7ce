import { cutOf } from "../../api/terms";
import type { Answer, AnswerHead, Row } from "../../api/types";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hoursInWords } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { hrefTo } from "../../state/places";
import { COMMON, TARGET } from "../../state/shapes";
import { t } from "./words";

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
      rowKey={(row: Row) => String(row["id"])}
      marked={(row) => row["id"] === node}
      tools={{ filter: false }}
      action={(row) => (
        <a href={hrefTo("why", query, {}, TARGET, { target: String(row["id"]) })} aria-label={t("table.whyOf", { name: String(row["label"] ?? row["id"]) })}>
          {t("table.why")}
        </a>
      )}
      empty={empty}
    />
  );
}
