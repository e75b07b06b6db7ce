import { hours } from "../../messages/format";
import { gateWord, isGate, shareOf } from "./gates";
import type { Standing } from "./types";
import { t } from "./words";

interface Props {
  readonly standing: Standing;
  readonly label: (id: string) => string;
  readonly ofShare?: boolean;
}

/** What a node needs, gate in gate, and how each need stands. */
export function Needs({ standing, label, ofShare = false }: Props) {
  if (!isGate(standing)) {
    const since = standing.darkSinceHours;
    const state = since === null ? t("needs.lit") : since === 0 ? t("needs.darkNow") : t("needs.dark", { duration: hours(since) });
    const held = standing.holdoutHours === null ? t("needs.forever") : standing.holdoutHours > 0 ? t("needs.holds", { duration: hours(standing.holdoutHours) }) : "";
    return (
      <>
        <Sign met={standing.met} /> <span class="need-name">{label(standing.id)}</span>{" "}
        <span class="note">{[state, held, ofShare ? t("needs.share.of", { share: shareOf(standing.weight) }) : ""].filter((word) => word !== "").join(" · ")}</span>
      </>
    );
  }
  return (
    <>
      <Sign met={standing.met} /> <span class="need-gate">{gateWord(standing)}</span>
      <ul>
        {standing.branches.map((branch, place) => (
          <li key={place}>
            <Needs standing={branch} label={label} ofShare={standing.byShare} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Sign({ met }: { met: boolean }) {
  return (
    <>
      <span class={met ? "need-sign" : "need-sign need-failed"} aria-hidden="true">
        {met ? "✓" : "✕"}
      </span>
      <span class="unseen">{t(met ? "needs.met" : "needs.failed")}:</span>
    </>
  );
}
