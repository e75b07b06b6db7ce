import { useJob, type WatchedJob } from "../../api/jobs";
import { useAddress } from "../../app/location";
import { LongerRun } from "../../parts/LongerRun";
import { REGISTERS } from "../../state/shapes";
import { t } from "./words";

export interface LongerAnswer {
  readonly watched: WatchedJob;
  /** The path of the longer run's answer under the API's base; null until there is one. */
  readonly result: readonly string[] | null;
}

/** The longer run that the address names, if there is one. */
export function useLonger(): LongerAnswer {
  const [{ job }] = useAddress(REGISTERS);
  const watched = useJob(job === "" ? null : job);
  return { watched, result: watched.job?.state === "done" ? ["jobs", job, "result"] : null };
}

interface Props {
  readonly register: string;
  /** Whether the answer that is there was cut short. */
  readonly short: boolean;
  readonly longer: LongerAnswer;
}

/** Of exits that were not all searched: the offer of a longer run, its progress, the way back. */
export function Longer({ register, short, longer }: Props) {
  const [{ job }, set] = useAddress(REGISTERS);
  if (longer.result !== null) {
    return (
      <p class="longer-offer">
        <span class="note">{t("longer.from")}</span>
        <button type="button" class="button" onClick={() => set({ job: "" })}>
          {t("longer.back")}
        </button>
      </p>
    );
  }
  if (!short && job === "") return null;
  return (
    <LongerRun
      kind="exits"
      query={{ register, timeLimit: "10min" }}
      job={job}
      watched={longer.watched}
      onJob={(started) => set({ job: started })}
      label={t("longer.run")}
      explain={t("longer.explain")}
    />
  );
}
