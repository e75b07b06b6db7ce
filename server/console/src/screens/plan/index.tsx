import { useRef, useState } from "preact/hooks";
import { Heading } from "../../app/Heading";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { JobView } from "../../parts/Job";
import { Empty, Skeleton } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { COMMON, PLAN } from "../../state/shapes";
import { useRun, type Run } from "../asking/useRun";
import { PlanAnswerView } from "./Answer";
import { Question } from "./Question";
import { planQuery } from "./query";
import { t } from "./words";

/** What it would take so that nobody can: the cheapest options that meet the policies, or what is missing. */
export default function Plan() {
  const { info } = useModel();
  const here = useQuery();
  const [horizonHours, setHorizonHours] = useState<number>();
  const [{ asked }] = useAddress(PLAN);
  const policies = info?.policies;
  const options = (info?.options ?? []).filter((option) => !option.done).length;
  return (
    <div class="asking">
      <div class="asking-head">
        <Heading title={t("title")}>{t("question")}</Heading>
        {!info && <Skeleton lines={4} />}
        {info && policies?.length === 0 && (
          <Empty title={t("none.title")}>
            <p>{t("none.text")}</p>
            <p>
              <a class="button" href={hrefTo("model", here)}>
                {t("none.open")}
              </a>
            </p>
          </Empty>
        )}
        {policies && policies.length > 0 && <Question policies={policies} usualHours={horizonHours} />}
      </div>
      {policies && policies.length > 0 && asked && <Runs policies={policies} onHorizon={setHorizonHours} />}
      {policies && policies.length > 0 && !asked && (
        <Empty title={t("empty.title")}>
          <p>{options === 0 ? t("empty.noOptions") : t("empty.text", { count: options })}</p>
        </Empty>
      )}
    </div>
  );
}

/** The jobs behind the answer: the plan, the steps of cost, and the plan that is judged instead. */
function Runs({ policies, onHorizon }: { policies: readonly string[]; onHorizon: (hours: number) => void }) {
  const [common] = useAddress(COMMON);
  const [state, set] = useAddress(PLAN);
  const query = planQuery(common, state);
  const judging = state.judged.length > 0;
  const plan = useRun({ kind: "plan", query, wanted: true, id: state.job, keep: (job) => set({ job }, "replace") });
  const steps = useRun({ kind: "frontier", query, wanted: state.job !== "", id: state.steps, keep: (job) => set({ steps: job }, "replace") });
  const judged = useRun({
    kind: "plan",
    query: { ...query, options: state.judged.join(",") },
    wanted: judging,
    id: judging ? state.judgedJob : "",
    keep: (job) => set({ judgedJob: job }, "replace"),
  });
  const current = judging ? judged : plan;
  const running = current.result === null;
  // While a plan of one's choice is judged, the answer before stays in its place.
  const before = useRef<Run>(plan);
  if (!running) before.current = current;
  return (
    <>
      {judging && (
        <p class="plan-judged">
          {t("judged.title")}{" "}
          <button type="button" class="button" onClick={() => set({ judged: [], judgedJob: "" })}>
            {t("judged.back")}
          </button>
        </p>
      )}
      <JobView watched={current.watched} label={t(judging ? "job.judged" : "job.plan")} />
      <PlanAnswerView
        run={judging && running ? before.current : current}
        running={running}
        steps={steps}
        policies={policies}
        onHorizon={onHorizon}
        onJudge={(options) => {
          if (options.length > 0) set({ judged: options, judgedJob: "" });
        }}
      />
    </>
  );
}
