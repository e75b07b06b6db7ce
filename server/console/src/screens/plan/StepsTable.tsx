import { money, share } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import type { ColumnPlan } from "../../parts/table/cells";
import { useTable } from "../../parts/table/useTable";
import { sameOptions } from "./frontier";
import type { Step, StepsAnswer } from "./types";
import { t } from "./words";

interface Props {
  readonly path: readonly string[];
  readonly currency: string;
  readonly shown: readonly string[] | null;
  readonly onJudge: (options: readonly string[]) => void;
}

const COLUMNS: readonly ColumnPlan<Step>[] = [
  { id: "number", label: t("steps.number") },
  { id: "aim", label: t("steps.aimColumn"), render: (step) => t(`aim.${step.aim}`) },
  { id: "cost", label: t("steps.cost"), type: "money" },
  { id: "stakeShare", label: t("steps.share"), type: "share" },
  { id: "standsHours", label: t("steps.ready") },
  { id: "effectiveness", label: t("steps.effect"), render: (step) => share(step.effectiveness), type: "share" },
  { id: "options", label: t("steps.options"), render: (step) => (step.options.length === 0 ? t("steps.nothing") : step.options.join(", ")) },
];

/** The same plans as a list of the server. */
export function StepsTable({ path, currency, shown, onJudge }: Props) {
  const table = useTable<StepsAnswer>({ path, prefix: "plans" });
  return (
    <Table
      table={table}
      caption={t("steps.caption")}
      columns={COLUMNS}
      rowKey={(step) => String(step.number)}
      marked={(step) => shown !== null && sameOptions(step.options, shown)}
      tools={{ search: false, filter: false }}
      currency={currency}
      action={(step) => (
        <button type="button" class="button" aria-label={t("steps.judgeOf", { cost: money(step.cost, currency) })} onClick={() => onJudge(step.options)}>
          {t("steps.judge")}
        </button>
      )}
      empty={<Empty title={t("steps.none")} />}
    />
  );
}
