import { useCallback, useEffect, useState } from "preact/hooks";
import { api, getJson, send } from "./client";
import { Problem } from "./problem";

export type JobKind = "plan" | "frontier" | "sweep" | "who" | "ask" | "exits" | "screen";
export type JobState = "queued" | "running" | "done" | "failed" | "cancelled";

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly model: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  readonly result: string | null;
  readonly problem?: { readonly title?: string; readonly detail?: string; readonly maybe?: string } | null;
}

export const isOver = (state: JobState): boolean => state === "done" || state === "failed" || state === "cancelled";

export function startJob(model: string, kind: JobKind, query: Readonly<Record<string, unknown>>): Promise<Job> {
  return send<Job>(api(["models", model, "jobs"]), { method: "POST", json: { kind, query } });
}

export function cancelJob(id: string): Promise<void> {
  return send<void>(api(["jobs", id]), { method: "DELETE" });
}

export interface WatchedJob {
  readonly job: Job | undefined;
  readonly problem: Problem | undefined;
  readonly cancel: () => void;
}

/** Follows a job by its server-sent events until it is over. */
export function useJob(id: string | null): WatchedJob {
  const [job, setJob] = useState<Job>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    setJob(undefined);
    setProblem(undefined);
    if (id === null) return;
    const abort = new AbortController();
    const events = new EventSource(api(["jobs", id, "events"]));
    const read = async (): Promise<void> => {
      try {
        const now = await getJson<Job>(api(["jobs", id]), abort.signal);
        setJob(now);
        if (isOver(now.state)) events.close();
      } catch (failure) {
        if (abort.signal.aborted) return;
        events.close();
        setProblem(failure instanceof Problem ? failure : Problem.ofNetwork());
      }
    };
    events.addEventListener("progress", (event) => {
      const { done, total } = JSON.parse((event as MessageEvent<string>).data) as { done: number; total: number };
      setJob((before) => before && { ...before, done, total });
    });
    events.addEventListener("end", () => void read());
    events.addEventListener("error", () => void read());
    void read();
    return () => {
      events.close();
      abort.abort();
    };
  }, [id]);
  const cancel = useCallback(() => {
    if (id !== null) cancelJob(id).catch((failure: unknown) => failure instanceof Problem && setProblem(failure));
  }, [id]);
  return { job, problem, cancel };
}
