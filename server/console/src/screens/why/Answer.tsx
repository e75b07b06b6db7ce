import { useEffect } from "preact/hooks";
import { api, type Query } from "../../api/client";
import { useResource } from "../../api/useResource";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hoursInWords } from "../../messages/format";
import { announce } from "../../parts/live";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { COMMON, TARGET, WHY } from "../../state/shapes";
import { ViewChoice } from "../asking/ViewChoice";
import { a } from "../asking/words";
import { Beneath } from "./Beneath";
import { Chain } from "./Chain";
import { GraphView } from "./GraphView";
import { ChainTable, DrawnTable } from "./Tables";
import { namesIn } from "./names";
import { sentenceOf, type Said } from "./sentence";
import type { Graph, WhyAnswer, WhyHead } from "./types";
import { t } from "./words";

const MOST_STEPS = 1000;

interface Props {
  readonly query: Query;
  readonly name: string;
  readonly label: (id: string) => string;
  readonly onHorizon: (hours: number) => void;
}

/** Why one node goes dark or stays lit: the sentence, the chain in words, the drawing, what would have kept it. */
export function WhyAnswerView({ query, name, label: switchLabel, onHorizon }: Props) {
  const { id } = useModel();
  const [state, set] = useAddress(WHY);
  const path = ["models", id, "why"];
  const { data, problem, busy, retry } = useResource<WhyAnswer>(api(path, { ...query, limit: MOST_STEPS }));
  const drawn = useResource<Graph>(api([...path, "graph"], query));
  const graph = drawn.data;
  const label = data ? namesIn(data, switchLabel) : switchLabel;
  const [common] = useAddress(COMMON);
  const said = data && sentenceOf(data, name, common.off, label);
  const hours = data?.answer.horizonHours;
  useEffect(() => {
    if (said && !busy) announce(`${said.lead} ${said.more}`);
    if (hours !== undefined) onHorizon(hours);
  }, [said?.lead, said?.more, busy, hours]);
  if (problem) return <ProblemView problem={problem} retry={retry} />;
  if (!data || !said) return <Skeleton lines={8} />;
  const { answer, items } = data;
  return (
    <div class="why-answer" aria-busy={busy}>
      <Sentence said={said} answer={answer} name={name} />
      <ViewChoice view={state.view} onChange={(view) => set({ view })} />
      {state.view === "table" ? (
        <>
          <ChainTable path={path} query={query} label={label} />
          {graph && <DrawnTable graph={graph} />}
          <Beneath data={data} name={name} label={label} />
        </>
      ) : (
        <div class={answer.dark ? "why-panels" : "why-panels why-lit"}>
          {answer.dark && (
            <Panel title={t("chain.title")} note={t("chain.note")}>
              <Chain steps={items} label={label} />
            </Panel>
          )}
          <div class="why-side">
            <Panel title={t(answer.dark ? "graph.title" : "graph.titleLit")} note={t(answer.dark ? "graph.note" : "graph.noteLit", { name })} busy={drawn.busy}>
              {drawn.problem ? <ProblemView problem={drawn.problem} retry={drawn.retry} /> : graph ? <GraphView graph={graph} onAsk={(target) => set({ target })} /> : <Skeleton lines={6} />}
            </Panel>
            <Beneath data={data} name={name} label={label} />
          </div>
        </div>
      )}
    </div>
  );
}

/** The sentence, what it holds for, and where to go on from it. */
function Sentence({ said, answer, name }: { said: Said; answer: WhyHead; name: string }) {
  const query = useQuery();
  const [common] = useAddress(COMMON);
  const [{ target }] = useAddress(WHY);
  const facts = [t("fact.horizon", { horizon: hoursInWords(answer.horizonHours ?? 0) }), a(`reading.${common.reading}`), ...(common.orderly ? [a("orderly")] : []), a("computed")];
  return (
    <div class="sentence">
      <p class="lead">{said.lead}</p>
      {said.more !== "" && <p class="teach">{said.more}</p>}
      {!answer.dark && <p class="teach">{t("say.litTeach")}</p>}
      {answer.truncated && <p class="truncated">{a("truncated", { why: answer.truncated })}</p>}
      <p class="facts note">{facts.join(" · ")}</p>
      <p class="acts">
        {answer.dark ? (
          <a class="button primary" href={hrefTo("plan", query)}>
            {t("act.plan")}
          </a>
        ) : (
          <a class="button primary" href={hrefTo("who", query, {}, TARGET, { target })}>
            {t("say.who", { name })}
          </a>
        )}
        <a class="button" href={hrefTo("switchboard", query)}>
          {t("act.board")}
        </a>
      </p>
    </div>
  );
}
