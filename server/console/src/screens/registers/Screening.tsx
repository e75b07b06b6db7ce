import type { Answer } from "../../api/types";
import { useModel } from "../../app/modelContext";
import { number, share } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import type { CellRow, ScreenHead } from "./types";
import { t } from "./words";

/**
 * How near each provider group comes to the indicators of (EU) 2024/1502. It concludes nothing about a provider. One's own
 * register gives away nothing that its reader does not hold: no cell is withheld.
 */
export function Screening({ register }: { register: string }) {
  const { id } = useModel();
  const table = useTable<Answer<ScreenHead, CellRow>>({ path: ["models", id, "registers", register, "screening"], query: { minCell: 1 }, prefix: "screening" });
  const data = table.page.data;
  return (
    <>
      {data && <p class="view-lead">{data.sentence}</p>}
      <Table
        table={table}
        caption={t("screening.caption")}
        {...(data && { note: t("screening.note", { date: data.answer.thresholdsOf }) })}
        tools={{ filter: false }}
        rowKey={(row: CellRow) => [row.group, row.category, row.indicator, row.what].join("\n")}
        columns={[
          { id: "groupName", label: t("screening.group"), render: (row) => row.groupName ?? row.group },
          { id: "categoryName", label: t("screening.category"), render: (row) => row.categoryName || row.category || t("screening.allCategories") },
          { id: "indicator", label: t("screening.indicator"), render: (row) => `${row.indicator} ${row.what}` },
          { id: "valueDirect", label: t("screening.direct"), type: "number", render: (row) => figure(row, row.direct, row.valueDirect) },
          { id: "value", label: t("screening.all"), type: "number", render: (row) => figure(row, row.all, row.value) },
          { id: "unknown", label: t("screening.unknown"), type: "number" },
          { id: "threshold", label: t("screening.threshold"), type: "number", render: (row) => (row.threshold === null ? <span class="none">–</span> : isShare(row) ? share(row.threshold) : number(row.threshold)) },
          { id: "reading", label: t("screening.reading"), render: (row) => <span class={`reading${row.reading === "at or above" ? " reading-above" : ""}`}>{row.reading}</span> },
        ]}
        empty={
          <Empty title={t("screening.empty")}>
            <p>{t("screening.emptyText")}</p>
          </Empty>
        }
      />
      {data && (
        <p class="note">
          {data.answer.minCell > 1 && `${t("screening.minCell", { count: data.answer.minCell })} `}
          {t("screening.reviewBy", { date: data.answer.reviewBy })}
        </p>
      )}
    </>
  );
}

/** Indicators of the first and the fourth kind are shares, all others counts. */
const isShare = (row: CellRow): boolean => /^[14]\./.test(row.indicator);

function figure(row: CellRow, count: number | null, value: number | null) {
  if (row.withheld && count === null) return t("screening.withheld");
  if (count === null) return <span class="none">–</span>;
  return isShare(row) && value !== null ? t("screening.figure", { count, share: share(value) }) : number(count);
}
