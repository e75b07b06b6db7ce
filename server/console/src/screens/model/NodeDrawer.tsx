import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { api } from "../../api/client";
import { useResource } from "../../api/useResource";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { conjunction, hours } from "../../messages/format";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { MODEL, TARGET } from "../../state/shapes";
import { FileLink, useModelHref } from "./links";
import type { NeedOrGate, NodeDetail, NodeNeed } from "./types";
import { t } from "./words";

const MOST = 60;
type Fact = "kind" | "weight" | "tolerates" | "by" | "from" | "keys" | "readers" | "in" | "at" | "evidence" | "note";

/** One node beside the list: what it needs, who needs it, what that rests on, and the questions to ask about it. */
export function NodeDrawer() {
  const { id } = useModel();
  const [{ node }, set] = useAddress(MODEL);
  const dialog = useRef<HTMLDialogElement>(null);
  const { data, problem, retry } = useResource<NodeDetail>(node === "" ? null : api(["models", id, "nodes", node]));
  useEffect(() => {
    if (node !== "" && !dialog.current?.open) dialog.current?.showModal();
    if (node === "") dialog.current?.close();
  }, [node]);
  const shown = data?.id === node ? data : undefined;
  return (
    <dialog
      ref={dialog}
      class="dialog drawer"
      aria-label={shown?.label ?? node}
      onClose={() => set({ node: "" })}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div class="drawer-body">
        <form method="dialog" class="drawer-head">
          <h2>{shown?.label ?? node}</h2>
          <button class="button">{t("node.close")}</button>
        </form>
        {problem ? <ProblemView problem={problem} retry={retry} /> : shown ? <Detail node={shown} /> : node !== "" && <Skeleton lines={6} />}
      </div>
    </dialog>
  );
}

function Detail({ node }: { node: NodeDetail }) {
  const query = useQuery();
  const { claim } = node;
  const facts: readonly (readonly [Fact, ComponentChildren])[] = [
    ["kind", node.critical ? `${node.kind}, ${t("node.critical")}` : node.kind],
    ["weight", node.weight > 0 ? node.weight : null],
    ["tolerates", node.kind === "function" ? hours(node.toleratesHours) : null],
    ["by", node.by.length > 0 ? conjunction(node.by.map(saidNeed)) : null],
    ["from", node.from.length > 0 ? conjunction(node.from.map(saidNeed)) : null],
    ["keys", node.keys.length > 0 ? conjunction(node.keys.map(saidNeed)) : null],
    ["readers", node.readers.length > 0 ? conjunction(node.readers) : null],
    ["in", node.in],
    ["at", node.at],
    ["evidence", evidenceOf(claim)],
    ["note", node.note],
  ];
  return (
    <>
      <p class="buttons">
        <a class="button primary" href={hrefTo("who", query, {}, TARGET, { target: node.id })}>
          {t("node.who")}
        </a>
        <a class="button" href={hrefTo("switchboard", query, { off: [node.id], at: "", for: "" })}>
          {t("node.whatIf")}
        </a>
      </p>
      {node.unexamined && <p class="alarm-note">{t("node.unexamined")}</p>}
      <dl class="facts">
        {facts.map(
          ([key, value]) =>
            value !== null && (
              <div key={key}>
                <dt>{t(`fact.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h3>{t("node.needs")}</h3>
      {node.needs.length === 0 ? <p class="note">{t("node.needsNothing")}</p> : <Needs needs={node.needs} />}
      <h3>{t("node.neededBy")}</h3>
      {node.neededBy.length === 0 ? (
        <p class="note">{t("node.neededByNobody")}</p>
      ) : (
        <ul class="needs">
          {node.neededBy.map(({ id, label, critical }) => (
            <li key={id}>
              <NodeLink id={id} label={label} /> {critical && <span class="note">{t("node.critical")}</span>}
            </li>
          ))}
          {node.neededByMore > 0 && <li class="note">{t("node.more", { count: node.neededByMore })}</li>}
        </ul>
      )}
      {claim.file && (
        <p>
          <FileLink file={claim.file} line={claim.line}>
            {t("node.file", { file: claim.file, line: claim.line ?? 1 })}
          </FileLink>
        </p>
      )}
    </>
  );
}

function evidenceOf({ source, assumed, date, confidence }: NodeDetail["claim"]): string {
  const what = source ?? (assumed ? t("rests.assumed", { why: assumed }) : t("rests.nothing"));
  return [what, date, confidence && t("node.confidence", { confidence })].filter(Boolean).join(", ");
}

function saidNeed({ id, holdout }: NodeNeed): string {
  return holdout === "" ? id : t("node.heldNeed", { id, held: heldOf(holdout) });
}

const heldOf = (holdout: string): string => (holdout === "unknown" ? t("node.holdoutUnknown") : t("node.holdout", { duration: holdout }));

/** Needs as the model joins them: gates with what they hold, indented. */
function Needs({ needs }: { needs: readonly NeedOrGate[] }) {
  return (
    <ul class="needs">
      {needs.slice(0, MOST).map((need, at) =>
        "gate" in need ? (
          <li key={at}>
            <span class="gate">{need.gate}</span>
            <Needs needs={need.needs} />
          </li>
        ) : (
          <li key={need.id}>
            {need.aspect === null ? <NodeLink id={need.id} label={need.id} /> : `${need.id}:${need.aspect}`} {need.holdout !== "" && <span class="note">{heldOf(need.holdout)}</span>}
          </li>
        ),
      )}
      {needs.length > MOST && <li class="note">{t("node.more", { count: needs.length - MOST })}</li>}
    </ul>
  );
}

function NodeLink({ id, label }: { id: string; label: string | null }) {
  const href = useModelHref();
  return <a href={href({ tab: "nodes", node: id })}>{label ?? id}</a>;
}
