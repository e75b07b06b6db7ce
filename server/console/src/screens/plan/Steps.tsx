import { useId } from "preact/hooks";
import { api } from "../../api/client";
import { useResource } from "../../api/useResource";
import { useAddress } from "../../app/location";
import { hours, hoursInWords, money, share } from "../../messages/format";
import { JobView } from "../../parts/Job";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/Problem";
import { PLAN } from "../../state/shapes";
import type { Run } from "../asking/useRun";
import { ViewChoice } from "../asking/ViewChoice";
import { a } from "../asking/words";
import { StepsChart } from "./StepsChart";
import { StepsTable } from "./StepsTable";
import { valueOf } from "./frontier";
import type { Aim, Step, StepsAnswer } from "./types";
import { t } from "./words";

const AIMS: readonly Aim[] = ["stake", "readiness", "effectiveness"];
const MOST = 1000;

/** What a plan reaches of an aim, in words. */
export function reached(step: Step, aim: Aim): string {
  const value = valueOf(step, aim);
  return aim === "readiness" ? hours(value) : share(value);
}

interface Props {
  readonly run: Run;
  /** The options of the plan that is shown. */
  readonly shown: readonly string[] | null;
  readonly onJudge: (options: readonly string[]) => void;
}

/** What more money buys: the plans that no other beats, as steps and as a table; choosing one judges it. */
export function Steps({ run, shown, onJudge }: Props) {
  const [state, set] = useAddress(PLAN);
  const name = useId();
  const { data, problem, retry } = useResource<StepsAnswer>(run.result && api(run.result, { limit: MOST }));
  const currency = data?.answer.currency ?? "";
  const { aim } = state;
  const own = data?.items.filter((step) => step.aim === aim) ?? [];
  const truncated = data?.answer.sections.find((section) => section.aim === aim)?.truncated;
  return (
    <Panel title={t("steps.title")} note={data ? [data.sentence, ...(data.answer.horizonHours === undefined ? [] : [t("steps.horizon", { horizon: hoursInWords(data.answer.horizonHours) })])].join(" ") : t("steps.note")}>
      <div class="steps">
        {problem && <ProblemView problem={problem} retry={retry} />}
        <JobView watched={run.watched} label={t("job.steps")} />
        {data && (
          <>
            {run.partial && <p class="truncated">{t("job.stopped")}</p>}
            <div class="steps-tools">
              <fieldset class="theme view-choice">
                <legend class="unseen">{t("steps.aim")}</legend>
                {AIMS.map((each) => (
                  <label key={each}>
                    <input type="radio" name={name} checked={aim === each} onChange={() => set({ aim: each })} />
                    <span>{t(`aim.${each}`)}</span>
                  </label>
                ))}
              </fieldset>
              <ViewChoice view={state.stepsView} onChange={(stepsView) => set({ stepsView })} />
            </div>
            {truncated && <p class="truncated">{a("truncated", { why: truncated })}</p>}
            {state.stepsView === "table" ? (
              run.result && <StepsTable path={run.result} currency={currency} shown={shown} onJudge={onJudge} />
            ) : own.length === 0 ? (
              <p class="note">{t("steps.none")}</p>
            ) : (
              <>
                {own.length === 1 && <p class="note">{t("steps.single")}</p>}
                <StepsChart steps={own} aim={aim} currency={currency} shown={shown} onJudge={onJudge} label={(step) => labelOf(step, aim, currency)} />
                <p class="note">
                  {t("steps.note")} {t("steps.keys")}
                </p>
              </>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}

function labelOf(step: Step, aim: Aim, currency: string): string {
  const cost = step.options.length === 0 ? t("steps.nothing") : money(step.cost, currency);
  return t("steps.point", { count: step.options.length, cost, value: reached(step, aim) });
}
