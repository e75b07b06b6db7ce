import { useEffect } from "preact/hooks";
import { api } from "../../api/client";
import type { Query } from "../../api/client";
import { useResource } from "../../api/useResource";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hoursInWords } from "../../messages/format";
import { announce } from "../../parts/live";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { COMMON, WHO } from "../../state/shapes";
import { useSwitchLabels } from "../asking/useSwitchLabels";
import { ViewChoice } from "../asking/ViewChoice";
import { a } from "../asking/words";
import { Sets } from "./Sets";
import { SetTable } from "./SetTable";
import { StripPicture } from "./StripPicture";
import { bySize, plain, sentenceOf } from "./sentence";
import { labelOf, labelledLevel, levelOf, type WhoAnswer } from "./types";
import { t } from "./words";

const MOST_SETS = 1000;

/** Who can stop one target: the sentence, the strip of time, the sets by size; or the sets as a table. */
export function One({ query, name, onHorizon }: { query: Query; name: string; onHorizon: (hours: number) => void }) {
  const { id } = useModel();
  const [state, set] = useAddress(WHO);
  const path = ["models", id, "who"];
  const { data, problem, busy, retry } = useResource<WhoAnswer>(api(path, { ...query, limit: MOST_SETS }));
  const listed = useSwitchLabels(data === undefined ? null : labelledLevel(state.over));
  const labels = { ...listed, label: labelOf(data?.items ?? [], listed.label) };
  const size = Number(state.size);
  const said = data && (sentenceOf({ answer: data, name, size, label: labels.label }) ?? [data.sentence]);
  const spoken = said && plain(said);
  useEffect(() => {
    if (spoken !== undefined && !busy) announce(spoken);
  }, [spoken, busy]);
  const horizonHours = data?.answer.horizonHours;
  useEffect(() => {
    if (horizonHours !== undefined) onHorizon(horizonHours);
  }, [horizonHours]);
  if (problem) return <ProblemView problem={problem} retry={retry} />;
  if (!data || !said || horizonHours === undefined) return <Skeleton lines={8} />;
  const groups = bySize(data.items);
  return (
    <div class="who-answer" aria-busy={busy}>
      <div class="sentence">
        <p class="lead">{said.map((piece) => (typeof piece === "string" ? piece : <strong class="alarm">{piece.mark}</strong>))}</p>
        {data.total === 0 && <p class="teach">{t("say.noneTeach")}</p>}
        <Facts data={data} size={size} />
      </div>
      {data.total > 0 && <ViewChoice view={state.view} onChange={(view) => set({ view })} />}
      {data.total > 0 && state.view === "table" && <SetTable path={path} query={query} caption={t("table.caption", { name })} label={labels.label} />}
      {data.total > 0 && state.view === "picture" && (
        <>
          <Panel title={t("strip.title")} note={t("strip.note", { horizon: hoursInWords(horizonHours) })}>
            <StripPicture sets={data.items} horizonHours={horizonHours} label={labels.label} />
            <StripLegend groups={groups.some((group) => group.size > 1)} depends={data.items.some((each) => each.depends)} />
          </Panel>
          {groups.map((group) => (
            <section key={group.size} class="set-group">
              <h2>{group.size === 1 ? t("alone.title") : group.size === 2 ? t("pairs.title") : t("groups.title", { size: group.size })}</h2>
              <p class="note">{group.size === 1 ? t("alone.note", { count: group.sets.length, name }) : t("pairs.note", { count: group.sets.length })}</p>
              <Sets sets={group.sets} name={name} labels={labels} />
            </section>
          ))}
          <p class="note">{t("set.slackTeach")}</p>
        </>
      )}
    </div>
  );
}

/** What the answer rests on: among whom, how far complete, what nobody looked at. */
function Facts({ data, size }: { data: WhoAnswer; size: number }) {
  const { info } = useModel();
  const here = useQuery();
  const [common] = useAddress(COMMON);
  const { answer } = data;
  const beneath = answer.targets?.[0];
  const unexamined = beneath?.unexaminedBeneath ?? info?.counts.unexamined;
  const depends = data.items.filter((set) => set.depends).length;
  const looked =
    beneath?.nodesBeneath !== undefined
      ? t("fact.looked", { count: beneath.nodesBeneath, unexamined: unexamined ?? 0 })
      : info && unexamined !== undefined
        ? t("fact.lookedModel", { count: info.counts.nodes, unexamined })
        : null;
  const facts = [
    t("fact.among", { count: answer.switchCount, noun: t(`noun.${levelOf(answer.over)}`, { count: answer.switchCount }) }),
    ...(answer.complete === false ? [] : [t("fact.complete", { count: size })]),
    ...(depends > 0 ? [t("fact.depends", { count: depends })] : []),
    a(`reading.${common.reading}`),
    a("computed"),
  ];
  return (
    <>
      {answer.complete === false && <p class="truncated">{a("truncated", { why: answer.truncated ?? data.truncated ?? "" })}</p>}
      {looked && (
        <p class="who-looked">
          {looked}
          {unexamined !== undefined && unexamined > 0 && (
            <>
              {" "}
              <a href={hrefTo("model", here)}>{t("fact.unexamined")}</a>
            </>
          )}
        </p>
      )}
      <p class="facts note">{facts.join(" · ")}</p>
    </>
  );
}

function StripLegend({ groups, depends }: { groups: boolean; depends: boolean }) {
  return (
    <ul class="legend strip-legend">
      <li>
        <svg class="strip-key" width="14" height="14" aria-hidden="true">
          <circle class="strip-key-one" cx="7" cy="7" r="6" />
        </svg>{" "}
        {t("strip.alone")}
      </li>
      {groups && (
        <li>
          <svg class="strip-key" width="14" height="14" aria-hidden="true">
            <rect class="strip-key-group" x="1" y="1" width="12" height="12" rx="3" />
          </svg>{" "}
          {t("strip.group")}
        </li>
      )}
      {depends && (
        <li>
          <svg class="strip-key" width="14" height="14" aria-hidden="true">
            <circle class="strip-key-depends" cx="7" cy="7" r="5.5" />
          </svg>{" "}
          {t("strip.depends")}
        </li>
      )}
      <li>{t("strip.counts")}</li>
    </ul>
  );
}
