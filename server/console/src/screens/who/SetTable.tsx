import { useQuery } from "../../app/location";
import { hours, hoursInWords } from "../../messages/format";
import { Named } from "../../parts/Named";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import type { ColumnPlan } from "../../parts/table/cells";
import { useTable } from "../../parts/table/useTable";
import type { Query } from "../../api/client";
import { hrefTo } from "../../state/places";
import { TARGET } from "../../state/shapes";
import { a } from "../asking/words";
import { labelOf, type WhoAnswer, type WhoSet } from "./types";
import { t } from "./words";

interface Props {
  readonly path: readonly string[];
  readonly query: Query;
  readonly caption: string;
  readonly label: (id: string) => string;
  /** Whether rows of several targets stand in it. */
  readonly several?: boolean;
}

/** The sets as a list of the server: sorted, searched, paged and exported there. */
export function SetTable({ path, query, caption, label: known, several = false }: Props) {
  const here = useQuery();
  const table = useTable<WhoAnswer>({ path, query, prefix: "sets" });
  const horizonHours = table.page.data?.answer.horizonHours;
  const horizon = horizonHours === undefined ? "" : hoursInWords(horizonHours);
  const label = labelOf(table.page.data?.items ?? [], known);
  const columns: ColumnPlan<WhoSet>[] = [
    ...(several ? [{ id: "label", label: t("table.target"), render: (row: WhoSet) => <Named id={row.id} label={row.label} /> }] : []),
    { id: "labels", label: t("table.switches"), render: (row) => row.switches.map((id) => <Named key={id} id={id} label={label(id)} />) },
    { id: "stopsAfterHours", label: t("table.stops"), render: (row) => (row.stopsAfterHours === 0 ? a("atOnce") : hours(row.stopsAfterHours)) },
    { id: "size", label: t("table.size") },
    { id: "slackHours", label: t("table.slack") },
    { id: "impliedBy", label: t("table.implied"), render: (row) => (row.impliedBy ? row.impliedBy.map(label).join(", ") : <span class="none">–</span>) },
    { id: "depends", label: t("table.depends"), render: (row) => (row.depends ? t("set.depends") : "") },
    ...(several ? [{ id: "critical", label: t("table.critical"), type: "flag" as const }] : []),
  ];
  return (
    <Table
      table={table}
      caption={caption}
      note={horizon && t("table.within", { horizon })}
      columns={columns}
      rowKey={(row) => `${row.id} ${row.switches.join(" ")}`}
      tools={{ filter: several }}
      action={(row) => (
        <a href={hrefTo("why", here, { off: row.switches, at: "", for: "" }, TARGET, { target: row.id })} aria-label={t("set.whyOf", { name: row.label, names: row.switches.map(label).join(` ${t("set.and")} `) })}>
          {t("set.why")}
        </a>
      )}
      empty={
        <Empty title={t("table.emptyTitle")}>
          <p>{t("table.emptyText", { horizon })}</p>
        </Empty>
      }
    />
  );
}
