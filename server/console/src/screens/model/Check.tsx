import type { Answer } from "../../api/types";
import { useModel } from "../../app/modelContext";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { FileLink } from "./links";
import type { CheckHead, ProblemRow } from "./types";
import { t } from "./words";

/** Errors, warnings and notes of the whole model, each with its place in the files. */
export function Check() {
  const { id } = useModel();
  const table = useTable<Answer<CheckHead, ProblemRow>>({ path: ["models", id, "check"], prefix: "check" });
  const sound = table.page.data?.answer.sound;
  return (
    <>
      {sound !== undefined && <p class="view-lead">{t(sound ? "check.sound" : "check.unsound")}</p>}
      <Table
        table={table}
        caption={t("check.caption")}
        tools={{ filter: false }}
        rowKey={(row: ProblemRow) => `${row.file}:${row.line}:${row.column}:${row.message}`}
        columns={[
          { id: "severity", label: t("check.severity"), render: (row) => <span class={`severity severity-${row.severity}`}>{t(`severity.${row.severity}`)}</span> },
          { id: "message", label: t("check.message"), render: (row) => <Message row={row} /> },
          { id: "file", label: t("check.where"), render: (row) => <Place row={row} /> },
        ]}
        empty={
          <Empty title={t("check.empty")}>
            <p>{t("check.emptyText")}</p>
          </Empty>
        }
      />
    </>
  );
}

function Message({ row }: { row: ProblemRow }) {
  return (
    <span class="wide">
      {row.message}
      {row.maybe && (
        <span class="note under">
          {t("check.maybe")} {row.maybe}
        </span>
      )}
    </span>
  );
}

function Place({ row }: { row: ProblemRow }) {
  if (!row.file) return <span class="none">–</span>;
  return (
    <FileLink file={row.file} line={row.line} label={t("check.openAt", { file: row.file, line: row.line || 1 })}>
      {row.file}
      {row.line > 0 && `:${row.line}`}
    </FileLink>
  );
}
