import type { Answer } from "../../api/types";
import { termsOf } from "../../api/terms";
import { useJob } from "../../api/jobs";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { conjunction, hoursInWords } from "../../messages/format";
import { LongerRun } from "../../parts/LongerRun";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { COMMON, MODEL } from "../../state/shapes";
import { FileLink } from "./links";
import { placeIn } from "./place";
import type { AskHead, Question } from "./types";
import { t } from "./words";

/** The questions whose answers would settle most verdicts. */
export function Ask() {
  const { id } = useModel();
  const [common] = useAddress(COMMON);
  const [{ job }, set] = useAddress(MODEL);
  // It always compares both readings.
  const query = { ...termsOf(common), reading: null };
  const watched = useJob(job === "" ? null : job);
  const done = watched.job?.state === "done";
  const table = useTable<Answer<AskHead, Question>>({
    path: done ? ["jobs", job, "result"] : ["models", id, "ask"],
    ...(!done && { query }),
    prefix: "ask",
  });
  const data = table.page.data;
  return (
    <>
      {data && <p class="view-lead">{data.sentence}</p>}
      {data?.answer.truncated && <p class="truncated">{t("ask.truncated", { why: data.answer.truncated })}</p>}
      {done ? (
        <p class="longer-offer">
          <span class="note">{t("ask.fromJob")}</span>
          <button type="button" class="button" onClick={() => set({ job: "" })}>
            {t("ask.backToQuick")}
          </button>
        </p>
      ) : data?.answer.complete !== false && job === "" ? (
        data && <p class="note">{t("ask.complete")}</p>
      ) : (
        <LongerRun kind="ask" query={query} job={job} watched={watched} onJob={(started) => set({ job: started })} label={t("ask.longer")} explain={t("ask.longerText")} />
      )}
      <Table
        table={table}
        caption={t("ask.caption")}
        {...(data?.answer.horizonHours !== undefined && { note: t("ask.note", { horizon: hoursInWords(data.answer.horizonHours) }) })}
        rowKey={(row: Question) => row.id}
        tools={{ filter: false }}
        columns={[
          { id: "question", label: t("ask.question"), render: (row) => <span class="wide">{row.question}</span> },
          { id: "leastWeight", label: t("ask.least"), type: "number" },
          { id: "meanWeight", label: t("ask.mean"), type: "number" },
          { id: "mostWeight", label: t("ask.most"), type: "number" },
          { id: "settled", label: t("ask.answers"), sortable: false, render: (row) => <Settled row={row} /> },
          { id: "supplier", label: t("ask.asked") },
          { id: "where", label: t("ask.where"), render: (row) => <Where where={row.where} /> },
        ]}
        empty={
          <Empty title={t("ask.empty")}>
            <p>{t("ask.emptyText")}</p>
          </Empty>
        }
      />
    </>
  );
}

function Settled({ row }: { row: Question }) {
  return (
    <ul>
      {(row.settled ?? [])
        .filter(({ dark, lit }) => dark + lit > 0)
        .map(({ answer, dark, lit }) => {
          const effects = [...(dark > 0 ? [t("ask.dark", { count: dark })] : []), ...(lit > 0 ? [t("ask.lit", { count: lit })] : [])];
          return <li key={answer}>{t("ask.answer", { answer, effect: conjunction(effects) })}</li>;
        })}
    </ul>
  );
}

export function Where({ where }: { where: string | null | undefined }) {
  const place = placeIn(where);
  if (place === null) return <>{where}</>;
  return (
    <FileLink file={place.file} line={place.line}>
      {where}
    </FileLink>
  );
}
