import { termsOf } from "../../api/terms";
import type { Answer, AnswerHead } from "../../api/types";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hours, hoursInWords } from "../../messages/format";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { COMMON } from "../../state/shapes";
import { Where } from "./Ask";
import type { ChangeRow } from "./types";
import { t } from "./words";

/** What one revision changed over another: the verdict in a sentence, then every change. */
export function Changes({ before, after }: { before: string; after: string }) {
  const { id } = useModel();
  const [common] = useAddress(COMMON);
  const table = useTable<Answer<AnswerHead, ChangeRow>>({
    path: ["models", id, "diff"],
    query: { from: before, to: after, ...termsOf(common) },
    prefix: "diff",
  });
  const { data, problem, busy, retry } = table.page;
  if (problem) return <ProblemView problem={problem} retry={retry} />;
  if (!data) return <Skeleton lines={5} />;
  const { complete, truncated, horizonHours } = data.answer;
  return (
    <section class="changes" aria-busy={busy} aria-label={t("diff.title")}>
      <p class="view-lead">{data.sentence}</p>
      {complete === false && <p class="truncated">{t("diff.incomplete", { why: truncated ?? t("diff.budget") })}</p>}
      <Table
        table={table}
        caption={t("diff.caption")}
        {...(horizonHours !== undefined && { note: t("diff.horizon", { horizon: hoursInWords(horizonHours) }) })}
        tools={{ filter: false }}
        rowKey={(row: ChangeRow) => [row.about, row.id, row.part, row.change, row.switches?.join()].join("\n")}
        columns={[
          { id: "about", label: t("diff.about") },
          { id: "change", label: t("diff.change") },
          { id: "id", label: t("diff.what"), render: (row) => (row.about === "claim" ? [row.id, row.part].filter(Boolean).join(", ") : row.id) },
          { id: "switches", label: t("diff.by"), sortable: false, render: (row) => row.switches?.join(", ") ?? "" },
          { id: "before", label: t("diff.before"), render: (row) => <Side said={row.before} after={row.about === "way" ? row.beforeHours : null} depends={row.dependsBefore} /> },
          { id: "after", label: t("diff.after"), render: (row) => <Side said={row.after} after={row.about === "way" ? row.afterHours : null} depends={row.dependsAfter} /> },
          { id: "whereAfter", label: t("diff.where"), render: (row) => <Where where={row.whereAfter ?? row.whereBefore} /> },
        ]}
        empty={<p class="note">{t("diff.emptyText")}</p>}
      />
    </section>
  );
}

function Side({ said, after, depends }: { said: string | null; after: number | null; depends: boolean | null }) {
  return (
    <>
      {after !== null ? hours(after) : (said ?? <span class="none">–</span>)}
      {depends && <span class="note"> {t("diff.depends")}</span>}
    </>
  );
}
