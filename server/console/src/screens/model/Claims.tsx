import type { Answer } from "../../api/types";
import { useModel } from "../../app/modelContext";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { FileLink } from "./links";
import type { Claim, ClaimHead } from "./types";
import { t } from "./words";

/** What is claimed and on what it rests, the weakest first; or the nodes that nobody looked beneath. */
export function Claims({ only }: { only: "claims" | "unexamined" }) {
  const { id } = useModel();
  const table = useTable<Answer<ClaimHead, Claim>>({ path: ["models", id, only], prefix: only });
  const truncated = table.page.data?.answer.truncated;
  const bare = only === "unexamined";
  return (
    <>
      {truncated && <p class="truncated">{t("claims.truncated", { why: truncated })}</p>}
      <Table
        table={table}
        caption={t(bare ? "unexamined.caption" : "claims.caption")}
        note={t(bare ? "unexamined.note" : "claims.note")}
        rowKey={(row: Claim) => `${row.kind} ${row.id}`}
        columns={[
          { id: "id", label: t(bare ? "unexamined.what" : "claims.what"), render: (row) => <About claim={row} /> },
          { id: "source", label: t("claims.restsOn"), render: (row) => <RestsOn claim={row} /> },
          { id: "strength", label: t("claims.confidence"), render: (row) => <StrengthMark claim={row} /> },
          { id: "functions", label: t("claims.functions"), type: "number" },
          { id: "weight", label: t("claims.weight"), type: "number" },
        ]}
        action={(row) =>
          row.file && (
            <FileLink file={row.file} line={row.line} label={t("claims.openOf", { name: row.label ?? row.id, file: row.file, line: row.line ?? 1 })}>
              {t("claims.open")}
            </FileLink>
          )
        }
        empty={
          <Empty title={t(bare ? "unexamined.empty" : "claims.empty")}>
            <p>{t(bare ? "unexamined.emptyText" : "claims.emptyText")}</p>
          </Empty>
        }
      />
    </>
  );
}

function About({ claim }: { claim: Claim }) {
  return (
    <>
      {claim.label ?? claim.id}{" "}
      <span class="note">
        {claim.kind}
        {claim.label && claim.label !== claim.id ? ` · ${claim.id}` : ""}
      </span>
    </>
  );
}

function RestsOn({ claim }: { claim: Claim }) {
  const what = claim.source ? (claim.sourceTitle ?? claim.source) : claim.assumed ? t("rests.assumed", { why: claim.assumed }) : t("rests.nothing");
  return (
    <span class="wide">
      {claim.date ? t("rests.dated", { what, date: claim.date }) : what}
      {claim.note && <span class="note under">{claim.note}</span>}
    </span>
  );
}

/** How strong a claim is: in words, with as many bars. */
export function StrengthMark({ claim }: { claim: Pick<Claim, "strength"> }) {
  const bars = { bare: 0, assumed: 1, low: 1, sourced: 2, medium: 2, high: 3 }[claim.strength] ?? 0;
  return (
    <span class="strength">
      <svg class="strength-bars" viewBox="0 0 15 12" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect key={bar} class={bar < bars ? "filled" : undefined} x={bar * 5 + 0.5} y={8.5 - bar * 4} width="3" height={3 + bar * 4} />
        ))}
      </svg>
      {t(`strength.${claim.strength}`)}
    </span>
  );
}
