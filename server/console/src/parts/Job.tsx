import { messages } from "../messages";
import { parts } from "../messages/en/parts";
import { Problem } from "../api/problem";
import { isOver, type WatchedJob } from "../api/jobs";
import { ProblemView } from "./Problem";

const t = messages(parts);

/** How far a job is, with a way to stop it; nothing once it is done. */
export function JobView({ watched, label }: { watched: WatchedJob; label: string }) {
  const { job, problem, cancel } = watched;
  if (problem) return <ProblemView problem={problem} />;
  if (job?.state === "failed") {
    return <ProblemView problem={new Problem(500, job.problem?.title ?? t("job.failed"), job.problem?.detail ?? "", job.problem?.maybe ?? null)} />;
  }
  if (job?.state === "done") return null;
  const known = job !== undefined && job.total > 0;
  return (
    <div class="job" role="group" aria-label={label}>
      <p>
        {t(`job.${job?.state ?? "queued"}`)}
        {known && <span class="note"> {t("job.progress", { done: job.done, total: job.total })}</span>}
      </p>
      {!(job && isOver(job.state)) && (
        <>
          <progress aria-label={label} {...(known && { value: job.done, max: job.total })} />
          <button type="button" class="button" onClick={cancel}>
            {t("job.cancel")}
          </button>
        </>
      )}
    </div>
  );
}
