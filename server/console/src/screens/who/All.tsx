import { useEffect } from "preact/hooks";
import { api } from "../../api/client";
import { useResource } from "../../api/useResource";
import { useAddress } from "../../app/location";
import { announce } from "../../parts/live";
import { JobView } from "../../parts/Job";
import { WHO } from "../../state/shapes";
import { useSwitchLabels } from "../asking/useSwitchLabels";
import { useRun } from "../asking/useRun";
import { a } from "../asking/words";
import { SetTable } from "./SetTable";
import { labelledLevel, type WhoAnswer } from "./types";
import { t } from "./words";

/** Who can stop each function: a job, as it may take long, and its answer as one table. */
export function All({ query, onHorizon }: { query: Readonly<Record<string, string | boolean>>; onHorizon: (hours: number) => void }) {
  const [state, set] = useAddress(WHO);
  const run = useRun({ kind: "who", query: { ...query, all: true }, wanted: true, id: state.job, keep: (job) => set({ job }, "replace") });
  const head = useResource<WhoAnswer>(run.result && api(run.result, { limit: 1 })).data;
  const labels = useSwitchLabels(head === undefined ? null : labelledLevel(state.over));
  useEffect(() => {
    if (head) announce(head.sentence);
    if (head?.answer.horizonHours !== undefined) onHorizon(head.answer.horizonHours);
  }, [head?.sentence]);
  return (
    <div class="who-answer">
      <JobView watched={run.watched} label={t("all.job")} />
      {head && run.result && (
        <>
          <div class="sentence">
            <p class="lead">{head.sentence}</p>
            {run.partial && <p class="truncated">{t("all.partial")}</p>}
            {head.truncated && <p class="truncated">{a("truncated", { why: head.truncated })}</p>}
          </div>
          <SetTable path={run.result} query={{}} caption={t("table.captionAll")} label={labels.label} several />
        </>
      )}
    </div>
  );
}
