import { useId } from "preact/hooks";
import type { Query } from "../../api/client";
import { hours } from "../../messages/format";
import { Named } from "../../parts/Named";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import type { ColumnPlan } from "../../parts/table/cells";
import { useTable } from "../../parts/table/useTable";
import { a } from "../asking/words";
import { restsOn } from "./Chain";
import { stateOf } from "./GraphBox";
import type { Graph, Step, WhyAnswer } from "./types";
import { t } from "./words";

const none = <span class="none">–</span>;

/** The chain as a list of the server, to sort, search and take along. */
export function ChainTable({ path, query, label }: { path: readonly string[]; query: Query; label: (id: string) => string }) {
  const table = useTable<WhyAnswer>({ path, query, prefix: "steps" });
  const columns: ColumnPlan<Step>[] = [
    { id: "label", label: t("table.step"), render: (step) => <Named id={step.id} label={label(step.id)} /> },
    { id: "why", label: t("table.why"), render: (step) => t(`why.${step.why}`) },
    { id: "darkAfterHours", label: t("table.dark"), render: (step) => (step.darkAfterHours === 0 ? a("atOnce") : hours(step.darkAfterHours)) },
    { id: "holdoutHours", label: t("table.held"), render: (step) => (step.holdoutHours > 0 ? hours(step.holdoutHours) : none) },
    { id: "others", label: t("table.others"), type: "number" },
    { id: "file", label: t("table.where"), render: (step) => (step.file ? <code>{t("claim.at", { file: step.file, line: String(step.line ?? 1) })}</code> : none) },
    { id: "source", label: t("table.rests"), render: restsOn },
  ];
  return (
    <Table
      table={table}
      caption={t("table.caption")}
      columns={columns}
      rowKey={(step) => step.id}
      tools={{ filter: false }}
      empty={
        <Empty title={t("table.litTitle")}>
          <p>{t("table.litText")}</p>
        </Empty>
      }
    />
  );
}

/** The drawing as a table: every box, how it stands, and what its arrows lead to. */
export function DrawnTable({ graph }: { graph: Graph }) {
  const caption = useId();
  const needs = (place: number): string =>
    graph.arrows
      .filter((arrow) => arrow.from === place)
      .map((arrow) => {
        const name = graph.boxes[arrow.to]?.label ?? "";
        return arrow.holdoutHours ? t("drawn.need", { name, duration: hours(arrow.holdoutHours) }) : name;
      })
      .join(", ");
  return (
    <div class="table">
      <div class="table-scroll" role="region" aria-labelledby={caption} tabIndex={0}>
        <table>
          <caption id={caption}>
            {t("drawn.caption")} {graph.leftOut > 0 && <span class="truncated">{t("graph.more", { count: graph.leftOut })}</span>}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("table.step")}</th>
              <th scope="col">{t("drawn.kind")}</th>
              <th scope="col">{t("drawn.state")}</th>
              <th scope="col">{t("drawn.needs")}</th>
            </tr>
          </thead>
          <tbody>
            {graph.boxes.map((box, place) => (
              <tr key={box.id}>
                <th scope="row">{box.label}</th>
                <td>{box.kind === "switch" ? t("box.switch") : box.kind}</td>
                <td>{stateOf(box)}</td>
                <td>{needs(place) || none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
