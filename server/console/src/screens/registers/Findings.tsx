import type { Answer } from "../../api/types";
import { useModel } from "../../app/modelContext";
import { conjunction } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import type { CheckHead, FindingRow } from "./types";
import { t } from "./words";

/** Everything the check says of a register: each finding with its cell and how to mend it, the rejecting ones first. */
export function Findings({ register }: { register: string }) {
  const { id } = useModel();
  const table = useTable<Answer<CheckHead, FindingRow>>({ path: ["models", id, "registers", register, "findings"], prefix: "findings" });
  const head = table.page.data?.answer;
  const packages = head?.packages ?? [];
  const rules = packages.flatMap((one) => one.rules);
  const tolerated = packages.flatMap((one) => one.tolerated);
  const all = rules.reduce((sum, rule) => sum + rule.count, 0);
  return (
    <>
      {rules.length > 1 && all > rules.length && (
        <details class="rules" open={rules.length <= 5}>
          <summary>{t("findings.rules", { count: rules.length })}</summary>
          <ul>
            {rules.map((rule) => (
              <li key={rule.rule}>
                <span class={`severity severity-${rule.severity}`}>{t(`severity.${rule.severity}`)}</span>
                <span>
                  <strong>{t("findings.ruleCount", { rule: rule.rule, count: rule.count })}</strong> {rule.what}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {packages.flatMap((one) => one.rules.filter((rule) => rule.truncated)).map((rule) => (
        <p key={rule.rule} class="truncated">
          {t("findings.cut", { rule: rule.rule, listed: 1000, count: rule.count })}
        </p>
      ))}
      <Table
        table={table}
        caption={t("findings.caption")}
        note={t("findings.note")}
        tools={{ filter: false }}
        rowKey={(row: FindingRow) => [row.rule, row.file, row.line, row.column, row.value, row.why].join("\n")}
        columns={[
          { id: "severity", label: t("findings.severity"), render: (row) => <span class={`severity severity-${row.severity}`}>{t(`severity.${row.severity}`)}</span> },
          { id: "rule", label: t("findings.rule") },
          { id: "template", label: t("findings.where"), render: (row) => <span class="where">{cellOf(row)}</span> },
          { id: "value", label: t("findings.value"), render: (row) => (row.value ? <code class="cell-value">{row.value}</code> : <span class="none">–</span>) },
          { id: "why", label: t("findings.why"), render: (row) => <Why row={row} /> },
        ]}
        empty={
          <Empty title={t("findings.empty")}>
            <p>{t("findings.emptyText")}</p>
          </Empty>
        }
      />
      {tolerated.length > 0 && (
        <p class="note">{t("findings.tolerated", { what: conjunction(tolerated.map(({ what, count }) => t("findings.toleratedTimes", { what, count }))) })}</p>
      )}
    </>
  );
}

function cellOf(row: FindingRow): string {
  const template = row.template || row.file;
  if (row.line > 0 && row.column !== "") return t("findings.cell", { template, line: row.line, column: row.column });
  return row.line > 0 ? t("findings.row", { template, line: row.line }) : template;
}

function Why({ row }: { row: FindingRow }) {
  return (
    <span class="wide">
      {row.why}
      <span class="note under">{row.mend}</span>
    </span>
  );
}
