import { useState } from "preact/hooks";
import { startJob, type JobKind, type WatchedJob } from "../api/jobs";
import { Problem } from "../api/problem";
import type { Query } from "../api/client";
import { textQuery } from "../api/textQuery";
import { useModel } from "../app/modelContext";
import { JobView } from "./Job";
import { ProblemView } from "./Problem";

interface Props {
  readonly kind: JobKind;
  readonly query: Query;
  /** The job that runs or ran, followed by useJob; empty if there is none. */
  readonly job: string;
  readonly watched: WatchedJob;
  readonly onJob: (id: string) => void;
  readonly label: string;
  readonly explain: string;
}

/** The same question with more time: a button, then the job's progress. Its result is read where the answer was. */
export function LongerRun({ kind, query, job, watched, onJob, label, explain }: Props) {
  const { id } = useModel();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const start = (): void => {
    setBusy(true);
    setProblem(undefined);
    startJob(id, kind, textQuery(query))
      .then((started) => onJob(started.id))
      .catch((failure: unknown) => setProblem(failure instanceof Problem ? failure : Problem.ofNetwork()))
      .finally(() => setBusy(false));
  };
  return (
    <div class="longer">
      {problem && <ProblemView problem={problem} />}
      {(job === "" || watched.problem || watched.job?.state === "failed" || watched.job?.state === "cancelled") && (
        <p class="longer-offer">
          <button type="button" class="button" disabled={busy} onClick={start}>
            {label}
          </button>
          <span class="note">{explain}</span>
        </p>
      )}
      {job !== "" && <JobView watched={watched} label={label} />}
    </div>
  );
}
