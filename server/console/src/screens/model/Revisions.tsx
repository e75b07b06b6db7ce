import { useId } from "preact/hooks";
import type { Page } from "../../api/types";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { LOCALE } from "../../messages";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { MODEL } from "../../state/shapes";
import { Changes } from "./Changes";
import { useModelHref } from "./links";
import type { RevisionRow } from "./types";
import { t } from "./words";

const SHORT = 12;
const when = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "medium" });
const timeOf = (row: RevisionRow): string => when.format(new Date(row.at));

/** The revisions that were seen, two of which are compared: by itself the last with the one before. */
export function Revisions() {
  const { id } = useModel();
  const href = useModelHref();
  const [address, set] = useAddress(MODEL);
  const table = useTable<Page<RevisionRow>>({ path: ["models", id, "revisions"], prefix: "revisions" });
  const rows = table.page.data?.items ?? [];
  const after = address.after || (rows.find((row) => row.errors === 0)?.sha256 ?? "");
  const before = address.before || (earlierThan(rows, after)?.sha256 ?? "");
  const empty = (
    <Empty title={t("revisions.empty")}>
      <p>{t("revisions.emptyText")}</p>
    </Empty>
  );
  if (rows.length === 1 && table.page.data?.total === 1 && table.state.q === "" && address.before === "") return empty;
  return (
    <>
      {before !== "" && after !== "" && (
        <>
          <div class="compare">
            <Choice label={t("revisions.from")} rows={rows} chosen={before} onChoose={(revision) => set({ before: revision, after })} />
            <Choice label={t("revisions.to")} rows={rows} chosen={after} onChoose={(revision) => set({ after: revision, before })} />
          </div>
          {before === after ? <p class="note">{t("revisions.same")}</p> : <Changes before={before} after={after} />}
        </>
      )}
      <Table
        table={table}
        caption={t("revisions.caption")}
        note={t("revisions.saves")}
        tools={{ filter: false, search: false }}
        rowKey={(row: RevisionRow) => row.sha256}
        marked={(row) => row.sha256 === before || row.sha256 === after}
        columns={[
          { id: "at", label: t("revisions.at"), render: (row) => <time dateTime={row.at}>{timeOf(row)}</time> },
          { id: "note", label: t("revisions.note"), render: (row) => <Note row={row} /> },
          { id: "sha256", label: t("revisions.revision"), render: (row) => <code>{row.sha256.slice(0, SHORT)}</code> },
        ]}
        action={(row) => {
          const earlier = earlierThan(rows, row.sha256);
          return (
            earlier && (
              <a href={href({ tab: "revisions", before: earlier.sha256, after: row.sha256 })} aria-label={t("revisions.compareOf", { revision: row.sha256.slice(0, SHORT) })}>
                {t("revisions.compare")}
              </a>
            )
          );
        }}
        empty={empty}
      />
    </>
  );
}

function Note({ row }: { row: RevisionRow }) {
  return (
    <>
      {row.note} {row.errors > 0 && <span class="severity severity-error">{t("revisions.errors", { count: row.errors })}</span>}
    </>
  );
}

/** The newest one that is older and can be read. */
function earlierThan(rows: readonly RevisionRow[], revision: string): RevisionRow | undefined {
  const at = rows.find((row) => row.sha256 === revision)?.at;
  if (at === undefined) return rows.find((row) => row.sha256 !== revision);
  return rows.filter((row) => row.at < at && row.errors === 0).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
}

function Choice({ label, rows, chosen, onChoose }: { label: string; rows: readonly RevisionRow[]; chosen: string; onChoose: (revision: string) => void }) {
  const id = useId();
  const known = rows.some((row) => row.sha256 === chosen);
  return (
    <div>
      <label for={id} class="label">
        {label}
      </label>
      <select id={id} class="input" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {!known && <option value={chosen}>{chosen.slice(0, SHORT)}</option>}
        {rows.map((row) => (
          <option key={row.sha256} value={row.sha256}>
            {timeOf(row)}
            {row.note ? ` · ${row.note}` : ""}
          </option>
        ))}
      </select>
    </div>
  );
}
