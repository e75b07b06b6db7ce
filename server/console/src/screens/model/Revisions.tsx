import type { Page } from "../../api/types";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { LOCALE } from "../../messages";
import { MODEL } from "../../state/shapes";
import { Changes } from "./Changes";
import type { RevisionRow } from "./types";
import { t } from "./words";

const SHORT = 12;
const when = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });

/** The revisions that were seen, two of which are compared: by itself the last with the one before. */
export function Revisions() {
  const { id } = useModel();
  const [address, set] = useAddress(MODEL);
  const table = useTable<Page<RevisionRow>>({ path: ["models", id, "revisions"], prefix: "revisions" });
  const rows = table.page.data?.items ?? [];
  const after = address.after || (rows[0]?.revision ?? "");
  const before = address.before || (rows.find((row) => row.revision !== after)?.revision ?? "");
  const empty = (
    <Empty title={t("revisions.empty")}>
      <p>{t("revisions.emptyText")}</p>
    </Empty>
  );
  if (rows.length === 1 && table.page.data?.total === 1 && table.state.q === "") return empty;
  return (
    <>
      {before !== "" && after !== "" && (before === after ? <p class="note">{t("revisions.same")}</p> : <Changes before={before} after={after} />)}
      <Table
        table={table}
        caption={t("revisions.caption")}
        note={t("revisions.teach")}
        tools={{ filter: false }}
        rowKey={(row: RevisionRow) => row.revision}
        columns={[
          { id: "revision", label: t("revisions.revision"), render: (row) => <code>{row.revision.slice(0, SHORT)}</code> },
          { id: "at", label: t("revisions.at"), render: (row) => <time dateTime={row.at}>{when.format(new Date(row.at))}</time> },
          { id: "note", label: t("revisions.note") },
          { id: "from", label: t("revisions.from"), sortable: false, render: (row) => <Pick side="before" row={row} chosen={before} onPick={() => set({ before: row.revision, after })} /> },
          { id: "to", label: t("revisions.to"), sortable: false, render: (row) => <Pick side="after" row={row} chosen={after} onPick={() => set({ after: row.revision, before })} /> },
        ]}
        empty={empty}
      />
    </>
  );
}

function Pick({ side, row, chosen, onPick }: { side: "before" | "after"; row: RevisionRow; chosen: string; onPick: () => void }) {
  return (
    <input
      type="radio"
      name={`revision-${side}`}
      checked={row.revision === chosen}
      aria-label={t(side === "before" ? "revisions.fromThis" : "revisions.toThis", { revision: row.revision.slice(0, SHORT) })}
      onChange={onPick}
    />
  );
}
