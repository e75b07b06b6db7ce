import { useEffect, useState } from "preact/hooks";
import { api } from "../../api/client";
import { useResource } from "../../api/useResource";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { conjunction, hoursInWords, share } from "../../messages/format";
import { announce } from "../../parts/live";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { COMMON, PLAN } from "../../state/shapes";
import type { Run } from "../asking/useRun";
import { a } from "../asking/words";
import { Course } from "./Course";
import { Holes } from "./Holes";
import { Items } from "./Items";
import { MissingPanel } from "./Missing";
import { Patch } from "./Patch";
import { Policies } from "./Policies";
import { asked } from "./Question";
import { Steps } from "./Steps";
import { Swap } from "./Swap";
import { planQuery } from "./query";
import { moreOf, movesOf, verdictOf } from "./sentence";
import type { PlanAnswer, PlanHead } from "./types";
import { t } from "./words";

interface Props {
  readonly run: Run;
  /** Whether the answer shown is still the one before. */
  readonly running: boolean;
  readonly steps: Run;
  readonly policies: readonly string[];
  readonly onHorizon: (hours: number) => void;
  readonly onJudge: (options: readonly string[]) => void;
}

/** The plan: the verdict, what to buy, what it changes, how long the hole is, what else there was, and the plan as a file. */
export function PlanAnswerView({ run, running, steps, policies, onHorizon, onJudge }: Props) {
  const [common] = useAddress(COMMON);
  const [state, set] = useAddress(PLAN);
  const [patching, setPatching] = useState(false);
  const { data, problem, busy, retry } = useResource<PlanAnswer>(run.result && api(run.result, { limit: 1 }));
  const said = data && verdictOf(data.answer, data.sentence);
  const horizon = data?.answer.horizonHours;
  useEffect(() => {
    if (said !== undefined && !busy) announce(said);
    if (horizon !== undefined) onHorizon(horizon);
  }, [said, busy, horizon]);
  const options = data?.answer.plan?.options ?? null;
  useEffect(() => setPatching(false), [options?.join()]);
  if (problem) return <ProblemView problem={problem} retry={retry} />;
  if (!data || !run.result) return run.result ? <Skeleton lines={6} /> : null;
  const { answer } = data;
  const currency = answer.currency ?? "";
  const bought = options !== null && options.length > 0;
  return (
    <div class="plan-answer" aria-busy={busy || running}>
      <Sentence data={data} partial={run.partial} {...(bought && { onPatch: () => setPatching(true) })} />
      {answer.missing && <MissingPanel missing={answer.missing} currency={currency} policies={state.policies.length > 0 ? state.policies : policies} onAsk={(change) => set(asked(change))} />}
      {bought && <Items path={run.result} currency={currency} />}
      <Policies policies={answer.policies} />
      <Steps run={steps} shown={options} onJudge={onJudge} />
      {answer.holes && bought && <Holes holes={answer.holes} currency={currency} />}
      {answer.swap && <Swap swap={answer.swap} />}
      {answer.course && bought && <Course steps={answer.course.steps} currency={currency} horizonHours={answer.horizonHours ?? 0} />}
      {bought && options && <Patch options={options} query={planQuery(common, state, false)} open={patching} onOpen={() => setPatching(true)} />}
    </div>
  );
}

function Sentence({ data, partial, onPatch }: { data: PlanAnswer; partial: boolean; onPatch?: () => void }) {
  const { info } = useModel();
  const here = useQuery();
  const [common] = useAddress(COMMON);
  const { answer } = data;
  const options = answer.plan?.options ?? [];
  const more = moreOf(answer);
  return (
    <div class="sentence" id="plan-sentence">
      <p class="lead">{verdictOf(answer, data.sentence)}</p>
      {(more !== "" || options.length > 0) && (
        <p class="teach">
          {more} {options.length > 0 && answer.swap && <Moves swap={answer.swap} />}
        </p>
      )}
      {info && data.revision !== undefined && data.revision !== info.revision && <p class="truncated">{t("fact.earlier")}</p>}
      {partial && <p class="truncated">{t("job.stopped")}</p>}
      {answer.truncated && <p class="truncated">{a("truncated", { why: answer.truncated })}</p>}
      <p class="facts note">{facts(answer, common.reading).join(" · ")}</p>
      {onPatch && (
        <p class="acts">
          <button type="button" class="button primary" onClick={onPatch}>
            {t("act.patch")}
          </button>
          <a class="button" href={hrefTo("switchboard", here, { with: [...new Set([...common.with, ...options])] })}>
            {t("act.with")}
          </a>
        </p>
      )}
    </div>
  );
}

/** Whether dependence only moved; abroad is a warning. */
function Moves({ swap }: { swap: NonNullable<PlanHead["swap"]> }) {
  const { count, abroad } = movesOf(swap.switches);
  const text = count === 0 ? t("say.noMoves") : t("say.moves", { count, abroad: abroad === 0 ? t("say.abroad0") : String(abroad) });
  return abroad > 0 ? <strong class="truncated">{text}</strong> : <>{text}</>;
}

function facts(answer: PlanHead, reading: "worst" | "best"): string[] {
  return [
    ...(answer.swap ? [t("fact.horizon", { horizon: hoursInWords(answer.swap.horizonHours) })] : []),
    ...(answer.plan && answer.plan.options.length > 0 ? [t("fact.effect", { share: share(answer.plan.effectiveness) })] : []),
    ...(answer.notJudged.length > 0 ? [t("fact.notJudged", { names: conjunction(answer.notJudged) })] : []),
    a(`reading.${reading}`),
    a("computed"),
  ];
}
