import { useEffect, useRef, useState } from "preact/hooks";
import { cancelJob, startJob, useJob, type JobKind, type WatchedJob } from "../../api/jobs";
import { Problem } from "../../api/problem";
import { useModel } from "../../app/modelContext";

export interface Run {
  readonly watched: WatchedJob;
  /** The path of its answer under the API's base; null until there is one. A cancelled job may have part of one. */
  readonly result: readonly string[] | null;
  readonly partial: boolean;
}

interface Asked {
  readonly kind: JobKind;
  readonly query: Readonly<Record<string, string | boolean>>;
  /** Whether the question is to be answered at all. */
  readonly wanted: boolean;
  /** The job that the address names, or "". */
  readonly id: string;
  /** Puts the job into the address. */
  readonly keep: (id: string) => void;
}

const NOT_FOUND = 404;

/**
 * The job that answers a question of the address. It is started where the question is wanted and no job is named, and once
 * more where the server no longer keeps the one named: a link restores its answer.
 */
export function useRun({ kind, query, wanted, id, keep }: Asked): Run {
  const model = useModel();
  const watched = useJob(id === "" ? null : id);
  const [refused, setRefused] = useState<Problem>();
  const started = useRef("");
  const gone = watched.problem?.status === NOT_FOUND && id !== started.current;
  const question = JSON.stringify([model.id, kind, query]);
  useEffect(() => {
    setRefused(undefined);
    if (!wanted || (id !== "" && !gone)) return;
    let current = true;
    startJob(model.id, kind, query).then(
      (job) => {
        if (!current) return void cancelJob(job.id).catch(() => undefined);
        started.current = job.id;
        keep(job.id);
      },
      (failure: unknown) => current && setRefused(failure instanceof Problem ? failure : Problem.ofNetwork()),
    );
    return () => void (current = false);
  }, [question, wanted, id, gone]);
  const job = watched.job?.id === id ? watched.job : undefined;
  return {
    watched: { ...watched, job, problem: refused ?? (gone ? undefined : watched.problem) },
    result: job?.result ? ["jobs", job.id, "result"] : null,
    partial: job?.state === "cancelled",
  };
}
