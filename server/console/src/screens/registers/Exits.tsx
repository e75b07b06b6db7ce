import type { Answer } from "../../api/types";
import { useModel } from "../../app/modelContext";
import { conjunction, hours, hoursInWords, money } from "../../messages/format";
import { registers } from "../../messages/en/registers";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { Longer, useLonger } from "./Longer";
import type { ExitRow, ExitsHead, Register, WayOff } from "./types";
import { t } from "./words";

/** Of each critical function and each provider: could it leave in time, and is that planned? */
export function Exits({ register }: { register: Register }) {
  const { id } = useModel();
  const longer = useLonger();
  const table = useTable<Answer<ExitsHead, ExitRow>>({
    path: longer.result ?? ["models", id, "registers", register.id, "exits"],
    prefix: "exits",
  });
  const data = table.page.data;
  const head = data?.answer;
  const ways = data?.items.some((row) => row.cheapest || row.fastest) ?? false;
  return (
    <>
      {data && <p class="view-lead">{data.sentence}</p>}
      {head && head.notSearched > 0 && <p class="truncated">{t("exits.notSearched", { count: head.notSearched })}</p>}
      {head && <Longer register={register.id} short={head.notSearched > 0} longer={longer} />}
      <Table
        table={table}
        caption={t("exits.caption")}
        {...(head?.horizonHours !== undefined && { note: t("exits.note", { horizon: hoursInWords(head.horizonHours) }) })}
        tools={{ filter: false }}
        rowKey={(row: ExitRow) => [row.function, row.provider, row.contract, row.service].join("\n")}
        columns={[
          { id: "functionName", label: t("exits.function"), render: (row) => row.functionName ?? row.function },
          { id: "providerName", label: t("exits.provider"), render: (row) => row.providerName ?? row.provider },
          { id: "serviceName", label: t("exits.service"), render: (row) => <Service row={row} /> },
          { id: "holdoutHours", label: t("exits.holdsOut"), type: "hours", render: (row) => (row.holdoutHours === null ? t("exits.never") : hours(row.holdoutHours)) },
          { id: "toleratesHours", label: t("exits.rto"), type: "hours" },
          { id: "timeToExitHours", label: t("exits.time"), type: "hours", render: timeOf },
          { id: "holeHours", label: t("exits.hole"), type: "hours", render: (row) => <Hole row={row} /> },
          ...(ways ? [{ id: "cheapest", label: t("exits.way"), sortable: false, render: (row: ExitRow) => <Ways row={row} currency={head?.currency ?? ""} /> }] : []),
          { id: "findings", label: t("exits.findings"), sortable: false, render: (row) => <Found row={row} /> },
        ]}
        empty={
          <Empty title={t("exits.empty")}>
            <p>{t("exits.emptyText")}</p>
          </Empty>
        }
      />
      <p class="note">{t(register.own ? "exits.options" : "exits.optionsNone")}</p>
    </>
  );
}

function Service({ row }: { row: ExitRow }) {
  return (
    <>
      {row.serviceName ?? row.service} <span class="note contract">{row.contract}</span>
    </>
  );
}

function timeOf(row: ExitRow) {
  if (row.timeToExitHours === null) return row.holdoutHours === null ? <span class="none">–</span> : t("exits.notKnown");
  return row.truncated ? t("exits.atMost", { duration: hours(row.timeToExitHours) }) : hours(row.timeToExitHours);
}

/** The hole, with a sign and a word where leaving is too slow. */
function Hole({ row }: { row: ExitRow }) {
  if (row.holeHours === null || row.holeHours <= 0) return <span class="none">–</span>;
  const slow = row.findings.some((each) => (typeof each === "string" ? each : each.finding) === "too-slow");
  return slow ? (
    <strong class="too-slow">
      <span aria-hidden="true">! </span>
      {hours(row.holeHours)}
      <span class="unseen"> {t("exits.tooSlow")}</span>
    </strong>
  ) : (
    <>{hours(row.holeHours)}</>
  );
}

function Ways({ row, currency }: { row: ExitRow; currency: string }) {
  const ways = [row.cheapest, row.fastest].filter((way): way is WayOff => way !== null && way !== undefined);
  const different = ways.filter((way, at) => ways.findIndex((each) => each.options.join() === way.options.join()) === at);
  return (
    <ul class="ways-off">
      {different.map((way) => (
        <li key={way.options.join()}>
          {t("exits.wayTakes", { options: conjunction(way.optionNames), takes: hours(way.takesHours), cost: money(way.cost, currency) })}
          {way.movedToNames.length > 0 && <span class="note under">{t("exits.moved", { parties: conjunction(way.movedToNames) })}</span>}
          {stay(way).length > 0 && <span class="note under">{t("exits.shares", { parties: conjunction(stay(way)) })}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Parties of the provider's chain, and owners of it, that still stop the function alone. */
const stay = (way: WayOff): string[] => [...new Set([...way.sharedNames, ...way.ownersNames])];

function Found({ row }: { row: ExitRow }) {
  return (
    <ul class="found">
      {row.findings.map((each) => {
        const id = typeof each === "string" ? each : each.finding;
        const key = `finding.${id}`;
        return (
          <li key={id}>
            {key in registers ? t(key as "finding.too-slow") : id}
            {typeof each !== "string" && <span class="note under">{each.why}</span>}
          </li>
        );
      })}
    </ul>
  );
}
