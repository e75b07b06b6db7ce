import type { Page } from "../../api/types";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hours } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { Table } from "../../parts/table/Table";
import { useTable } from "../../parts/table/useTable";
import { MODEL } from "../../state/shapes";
import type { NodeRow } from "./types";
import { t } from "./words";

/** All nodes; a press opens one. */
export function Nodes() {
  const { id } = useModel();
  const [{ node }, set] = useAddress(MODEL);
  const table = useTable<Page<NodeRow>>({ path: ["models", id, "nodes"], prefix: "nodes" });
  return (
    <Table
      table={table}
      caption={t("nodes.caption")}
      rowKey={(row: NodeRow) => row.id}
      marked={(row) => row.id === node}
      columns={[
        { id: "label", label: t("nodes.label"), render: (row) => <Named row={row} onOpen={() => set({ node: row.id })} /> },
        { id: "kind", label: t("nodes.kind") },
        { id: "critical", label: t("nodes.critical"), render: (row) => (row.critical ? t("node.critical") : "") },
        { id: "weight", label: t("nodes.weight"), type: "number", render: (row) => (row.weight > 0 ? row.weight : "") },
        { id: "toleratesHours", label: t("nodes.tolerates"), type: "hours", render: (row) => (row.kind === "function" && row.toleratesHours !== null ? hours(row.toleratesHours) : "") },
        { id: "by", label: t("nodes.by"), render: (row) => row.by.join(", ") },
        { id: "from", label: t("nodes.from"), render: (row) => row.from.join(", ") },
        { id: "in", label: t("nodes.in"), render: (row) => (row["in"] as string | null) ?? "" },
        { id: "needs", label: t("nodes.needs"), type: "number" },
        { id: "neededBy", label: t("nodes.neededBy"), type: "number" },
        { id: "confidence", label: t("nodes.evidence"), render: (row) => <Evidence row={row} /> },
      ]}
      empty={
        <Empty title={t("nodes.empty")}>
          <p>{t("nodes.emptyText")}</p>
        </Empty>
      }
    />
  );
}

function Named({ row, onOpen }: { row: NodeRow; onOpen: () => void }) {
  const name = row.label ?? row.id;
  return (
    <button type="button" class="row-button" aria-haspopup="dialog" aria-label={t("nodes.detailsOf", { name })} onClick={onOpen}>
      {name}
    </button>
  );
}

function Evidence({ row }: { row: NodeRow }) {
  const words = [
    ...(row.unexamined ? [t("tab.unexamined").toLowerCase()] : []),
    ...(row.assumed ? [t("strength.assumed")] : row.confidence ? [row.confidence] : []),
  ];
  return <>{words.length === 0 ? t("rests.nothing") : words.join(", ")}</>;
}
