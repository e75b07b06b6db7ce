import type { Graph } from "./types";
import { t } from "./words";

/** How to read the drawing: only what stands in it. */
export function GraphLegend({ graph }: { graph: Graph }) {
  const states = (["dark", "off", "lit"] as const).filter((state) => graph.boxes.some((box) => box.state === state));
  return (
    <ul class="legend">
      {states.map((state) => (
        <li key={state}>
          <svg class={`key box box-${state}`} width="22" height="14" aria-hidden="true">
            <rect class="box-frame" x="1" y="1" width="20" height="12" rx="3" />
            {state === "off" && <rect class="box-inner" x="3.5" y="3.5" width="15" height="7" rx="1" />}
          </svg>{" "}
          {t(`legend.${state}`)}
        </li>
      ))}
      {graph.arrows.some((arrow) => arrow.decisive) && <Arrow kind="arrow arrow-chain" text={t("legend.chain")} />}
      {graph.arrows.some((arrow) => !arrow.met && !arrow.decisive) && <Arrow kind="arrow" text={t("legend.failed")} />}
      {graph.arrows.some((arrow) => arrow.met) && <Arrow kind="arrow arrow-met" text={t("legend.met")} />}
      {graph.arrows.some((arrow) => arrow.holdoutHours !== 0) && <li>{t("legend.held")}</li>}
    </ul>
  );
}

function Arrow({ kind, text }: { kind: string; text: string }) {
  return (
    <li>
      <svg class={`key ${kind}`} width="26" height="14" aria-hidden="true">
        <path class="arrow-line" d="M1 7L25 7" />
      </svg>{" "}
      {text}
    </li>
  );
}
