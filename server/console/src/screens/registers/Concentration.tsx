import { useId } from "preact/hooks";
import type { Answer } from "../../api/types";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { number, share } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { REGISTERS } from "../../state/shapes";
import type { ConcentrationHead, ShareRow } from "./types";
import { t } from "./words";

const WAYS = ["provider", "group", "country", "service"] as const;

/** What share of the critical functions rests on the same provider, group, country or type of service. */
export function Concentration({ register }: { register: string }) {
  const { id } = useModel();
  const name = useId();
  const [{ by }, set] = useAddress(REGISTERS);
  const table = useTable<Answer<ConcentrationHead, ShareRow>>({ path: ["models", id, "registers", register, "concentration"], query: { by }, prefix: "concentration" });
  const head = table.page.data?.answer;
  const dimension = head?.dimensions.find((each) => each.by === by);
  const index = (value: number | null | undefined): string => (value === null || value === undefined ? t("concentration.unknown") : number(Math.round(value)));
  return (
    <>
      {dimension && <p class="view-lead">{dimension.sentence}</p>}
      <fieldset class="view">
        <legend class="label">{t("concentration.by")}</legend>
        <div class="theme segments">
          {WAYS.map((each) => (
            <label key={each}>
              <input type="radio" name={name} checked={each === by} onChange={() => set({ by: each })} />
              <span>{t(`by.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Table
        table={table}
        caption={t("concentration.caption")}
        note={t("concentration.note")}
        tools={{ filter: false }}
        currency={head?.currency ?? ""}
        rowKey={(row: ShareRow) => row.id}
        columns={[
          { id: "name", label: t(`by.${by}`), render: (row) => <Named row={row} /> },
          { id: "critical", label: t("concentration.critical"), type: "number" },
          { id: "criticalShare", label: t("concentration.share"), type: "share", render: (row) => <Share value={row.criticalShare} /> },
          { id: "criticalAtRank1", label: t("concentration.rank1"), type: "number" },
          { id: "functions", label: t("concentration.functions"), type: "number" },
          { id: "firstRank", label: t("concentration.rank"), type: "number" },
          { id: "expense", label: t("concentration.expense"), type: "money" },
        ]}
        empty={
          <Empty title={t("concentration.empty")}>
            <p>{t("concentration.emptyText")}</p>
          </Empty>
        }
      />
      {dimension && (
        <p class="note">
          {t("concentration.hhi", { expense: index(dimension.hhiOfExpense), functions: index(dimension.hhiOfFunctions) })}
          {head && head.unknownExpenses > 0 && ` ${t("concentration.unknownExpenses", { count: head.unknownExpenses })}`}
        </p>
      )}
    </>
  );
}

function Named({ row }: { row: ShareRow }) {
  const marks = [...(row.country ? [row.country] : []), ...(row.third ? [t("concentration.third")] : []), ...(row.hidden ? [t("concentration.hidden")] : [])];
  return (
    <>
      {row.name ?? row.id} {marks.length > 0 && <span class="note">{marks.join(" · ")}</span>}
    </>
  );
}

function Share({ value }: { value: number | null }) {
  if (value === null) return <span class="none">–</span>;
  return (
    <span class="share">
      {share(value)}
      <svg class="share-bar" viewBox="0 0 60 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="share-all" width="60" height="8" />
        <rect class="share-part" width={60 * Math.min(1, value)} height="8" />
      </svg>
    </span>
  );
}
