import { useQuery } from "../../app/location";
import { hours } from "../../messages/format";
import { hrefTo } from "../../state/places";
import { TARGET } from "../../state/shapes";
import { a } from "../asking/words";
import type { SwitchLabels } from "../asking/useSwitchLabels";
import type { WhoSet } from "./types";
import { t } from "./words";

const MOST_GROUPS = 24;

interface Props {
  readonly sets: readonly WhoSet[];
  readonly name: string;
  readonly labels: SwitchLabels;
}

/** Sets of one size, a row each: who, when, with how much to spare, and what to do about it. */
export function Sets({ sets, name, labels }: Props) {
  const big = sets[0]?.size === 1;
  const shown = big ? sets : sets.slice(0, MOST_GROUPS);
  return (
    <>
      <ul class={big ? "sets sets-big" : "sets"}>
        {shown.map((set) => (
          <SetRow key={set.switches.join(" ")} set={set} name={name} labels={labels} />
        ))}
      </ul>
      {sets.length > shown.length && <p class="note">{t("set.more", { count: sets.length - shown.length })}</p>}
    </>
  );
}

function SetRow({ set, name, labels }: { set: WhoSet; name: string; labels: SwitchLabels }) {
  const query = useQuery();
  const names = set.switches.map(labels.label).join(` ${t("set.and")} `);
  const off = { off: set.switches, at: "", for: "" };
  return (
    <li class={set.depends ? "set set-depends" : "set"}>
      <p class="set-who">
        {set.switches.map((id, place) => (
          <>
            {place > 0 && <span class="set-and"> {t("set.and")} </span>}
            <span class="set-name">{labels.label(id)}</span>
            <Side side={labels.side(id)} />
          </>
        ))}
      </p>
      <p class="set-when">
        <strong>{set.stopsAfterHours === 0 ? t("set.atOnce") : t("set.after", { duration: hours(set.stopsAfterHours) })}</strong>
        <span class="note">{set.slackHours === 0 ? t("set.noSlack") : t("set.slack", { duration: hours(set.slackHours) })}</span>
      </p>
      {(set.impliedBy || set.depends) && (
        <p class="set-notes note">
          {[set.impliedBy && t("set.implied", { names: set.impliedBy.map(labels.label).join(", ") }), set.depends && t("set.depends")].filter(Boolean).join(" · ")}
        </p>
      )}
      <p class="set-acts">
        <a class="button" href={hrefTo("switchboard", query, off)} aria-label={t("set.flickOf", { names })}>
          {t("set.flick")}
        </a>
        <a class="button" href={hrefTo("why", query, off, TARGET, { target: set.id })} aria-label={t("set.whyOf", { name, names })}>
          {t("set.why")}
        </a>
      </p>
    </li>
  );
}

function Side({ side }: { side: string | null }) {
  if (side !== "home" && side !== "self" && side !== "foreign") return null;
  return <span class={`side side-${side}`}>{a(`side.${side}`)}</span>;
}
