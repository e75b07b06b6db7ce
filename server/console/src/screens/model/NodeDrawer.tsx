import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { api } from "../../api/client";
import { useResource } from "../../api/useResource";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hours } from "../../messages/format";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { MODEL, TARGET } from "../../state/shapes";
import { FileLink, useModelHref } from "./links";
import type { NodeDetail, NodeNeed } from "./types";
import { t } from "./words";

const MOST = 60;

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
  const facts: readonly (readonly [`fact.${"kind" | "weight" | "tolerates" | "by" | "from" | "in"}`, ComponentChildren])[] = [
    ["fact.kind", node.critical ? `${node.kind}, ${t("node.critical")}` : node.kind],
    ["fact.weight", node.weight > 0 ? node.weight : null],
    ["fact.tolerates", node.toleratesHours !== null && node.toleratesHours !== undefined ? hours(node.toleratesHours) : null],
    ["fact.by", node.by],
    ["fact.from", node.from],
    ["fact.in", node.in],
  ];
  const source = node.sourceTitle ?? node.source ?? (Array.isArray(node.sources) ? node.sources.join(", ") : node.sources);
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
            value !== null && value !== undefined && value !== "" && (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{t("node.evidence")}</dt>
          <dd>
            {source || t(node.assumed ? "strength.assumed" : "rests.nothing")}
            {node.confidence ? `, ${node.confidence}` : ""}
          </dd>
        </div>
      </dl>
      <h3>{t("node.needs")}</h3>
      {node.needs.length === 0 ? <p class="note">{t("node.needsNothing")}</p> : <Some items={node.needs} show={(need) => <Need need={need} />} />}
      <h3>{t("node.neededBy")}</h3>
      {node.neededBy.length === 0 ? (
        <p class="note">{t("node.neededByNobody")}</p>
      ) : (
        <Some items={node.neededBy} show={(one) => <NodeLink id={typeof one === "string" ? one : one.id} label={typeof one === "string" ? one : one.label} />} />
      )}
      {node.file && (
        <p>
          <FileLink file={node.file} line={node.line}>
            {t("node.file", { file: node.file, line: node.line ?? 1 })}
          </FileLink>
        </p>
      )}
    </>
  );
}

function Some<E>({ items, show }: { items: readonly E[]; show: (item: E) => ComponentChildren }) {
  return (
    <ul class="needs">
      {items.slice(0, MOST).map((item, at) => (
        <li key={at}>{show(item)}</li>
      ))}
      {items.length > MOST && <li class="note">{t("node.more", { count: items.length - MOST })}</li>}
    </ul>
  );
}

function Need({ need }: { need: NodeNeed }) {
  const words = [
    need.gate,
    need.holdoutHours ? t("node.holdout", { duration: hours(need.holdoutHours) }) : "",
    need.maybe ? t("node.maybe") : "",
  ].filter(Boolean);
  return (
    <>
      {need.kind === "party" || need.kind === "jurisdiction" ? (need.label ?? need.id) : <NodeLink id={need.id} label={need.label} />}{" "}
      {words.length > 0 && <span class="note">{words.join(" · ")}</span>}
    </>
  );
}

function NodeLink({ id, label }: { id: string; label: string | null | undefined }) {
  const href = useModelHref();
  return <a href={href({ tab: "nodes", node: id })}>{label ?? id}</a>;
}
