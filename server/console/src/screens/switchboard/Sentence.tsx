import { useEffect, useRef } from "preact/hooks";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { conjunction, hours, hoursInWords } from "../../messages/format";
import { announce } from "../../parts/live";
import { Skeleton } from "../../parts/Quiet";
import { COMMON, type Common } from "../../state/shapes";
import type { Board } from "./types";
import { t } from "./words";

const MOST_FIRST = 2;

/** The answer in one sentence, what is off, and the figures it stands on. */
export function Sentence({ board, busy }: { board: Board | undefined; busy: boolean }) {
  const [common, set] = useAddress(COMMON);
  const { info } = useModel();
  const lead = useRef<HTMLParagraphElement>(null);
  // The pressed button goes with what it stood for; the focus goes to the new answer.
  const flick = (patch: Partial<Common>): void => {
    set(patch);
    lead.current?.focus({ preventScroll: true });
  };
  const said = board ? sentence(board) : null;
  const spoken = said?.map((piece) => (typeof piece === "string" ? piece : piece.mark)).join("");
  useEffect(() => {
    if (spoken !== undefined && !busy) announce(spoken);
  }, [spoken, busy]);
  if (!board || !said) return <Skeleton lines={2} />;
  const calm = board.off.length === 0;
  const ends = board.lanes.flatMap((lane) => lane.tiles).filter((tile) => tile.dark.length > 0).length;
  return (
    <div class="sentence" aria-busy={busy}>
      <p ref={lead} class="lead" tabIndex={-1}>
        {said.map((piece) => (typeof piece === "string" ? piece : <strong class="alarm">{piece.mark}</strong>))}
      </p>
      {calm ? (
        <p class="teach">
          {ends > 0 && `${t("say.litEnds", { count: ends, horizon: hoursInWords(board.horizonHours) })} `}
          {t("say.litTeach")} <span class="note">{t("say.litTeachAside")}</span>
        </p>
      ) : (
        <>
          {board.headline.nodesDark === 0 && <p class="teach">{t("say.nothingTeach", { horizon: hoursInWords(board.horizonHours) })}</p>}
          <p class="facts note">{facts(board, common.reading).join(" · ")}</p>
          <div class="off-list">
            <span class="off-title">{t("off.title")}</span>
            <ul>
              {board.off.map(({ id, label }) => (
                <li key={id}>
                  <button type="button" class="button chip" aria-label={t("off.remove", { name: label })} onClick={() => flick({ off: common.off.filter((each) => each !== id) })}>
                    {label} <span aria-hidden="true">✕</span>
                  </button>
                </li>
              ))}
            </ul>
            {common.at !== "" && <span class="note">{t("off.from", { date: common.at })}</span>}
            {common.for !== "" && <span class="note">{t("off.for", { duration: common.for })}</span>}
            <button type="button" class="button quiet" onClick={() => flick({ off: [], at: "", for: "" })}>
              {t("off.all")}
            </button>
          </div>
        </>
      )}
      {board.truncated && <p class="truncated">{t("fact.truncated", { why: board.truncated })}</p>}
      {info && info.problems.errors > 0 && <p class="truncated">{t("fact.broken", { count: info.problems.errors })}</p>}
    </div>
  );

  function sentence(now: Board): (string | { mark: string })[] {
    const { critical, breached, of, firstAfterHours } = now.headline;
    const names = conjunction(now.off.map(({ label }) => label));
    const horizon = hoursInWords(now.horizonHours);
    if (now.off.length === 0) {
      return info ? [t("say.lit", { count: info.counts.functions, critical: info.counts.critical })] : [now.sentence];
    }
    if (now.headline.nodesDark === 0) return [t("say.nothing", { names, horizon })];
    if (breached === 0) return [t("say.spared", { count: now.headline.nodesDark, names, horizon })];
    const firsts = now.goesDark.items.filter((row) => row.breaches && row.afterHours === firstAfterHours && (row.critical || !critical));
    const first = firsts.length > 0 && firsts.length <= MOST_FIRST ? t("say.first", { first: conjunction(firsts.map(({ label }) => label)) }) : "";
    const after = firstAfterHours === 0 || firstAfterHours === null ? t("say.atOnce") : t("say.after", { duration: hoursInWords(firstAfterHours) });
    const share = { mark: t("say.share", { breached, of }) };
    return t.rich(critical ? "say.critical" : "say.functions", { names, share, horizon, first, after }) as (string | { mark: string })[];
  }
}

function facts(board: Board, reading: "worst" | "best"): string[] {
  const { stake, stakeOf } = board.headline;
  const some = board.goesDark.items.some((row) => row.depends);
  return [
    t("fact.stake", { stake, of: stakeOf, horizon: hours(board.horizonHours) }),
    t(`fact.${reading}`),
    ...(some ? [t("fact.depends")] : []),
    t("fact.computed"),
  ];
}
