import { api } from "../../api/client";
import { cutOf } from "../../api/terms";
import type { Answer, AnswerHead } from "../../api/types";
import { useResource } from "../../api/useResource";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hours, hoursInWords } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { COMMON, TARGET } from "../../state/shapes";
import type { Board, Cause, DarkRow } from "./types";
import { t } from "./words";

interface Step {
  readonly id: string;
  readonly label?: string;
  readonly why: Cause["why"];
  readonly holdoutHours: number;
}

/** The chain from one dark node down to the switch: the node chosen, or the heaviest that is breached. */
export function WhyPanel({ board, node }: { board: Board; node: string }) {
  const query = useQuery();
  const id = node !== "" ? node : (heaviest(board.goesDark.items)?.id ?? "");
  const tile = board.lanes.flatMap((lane) => lane.tiles).find((each) => each.id === id);
  const row = board.goesDark.items.find((each) => each.id === id);
  const name = row?.label ?? tile?.label ?? id;
  if (board.off.length === 0 || id === "") {
    return (
      <Panel title={t("why.title")}>
        <p class="note">{t(board.headline.nodesDark > 0 ? "why.choose" : "why.teach")}</p>
      </Panel>
    );
  }
  const lit = tile !== undefined && tile.dark.length === 0;
  return (
    <Panel title={lit ? t("why.title") : t("why.of", { name })}>
      {lit ? (
        <p class="note">{t(tile.unsupportedFromHours === null ? "why.lit" : "why.unsupported", { name, horizon: hoursInWords(board.horizonHours) })}</p>
      ) : row && row.because.length > 0 ? (
        <Chain causes={row.because} />
      ) : (
        <AskedChain id={id} />
      )}
      <p class="panel-more">
        <a href={hrefTo("why", query, {}, TARGET, { target: id })} aria-label={t("why.openOf", { name })}>
          {t("why.open")}
        </a>
      </p>
    </Panel>
  );
}

function heaviest(rows: readonly DarkRow[]): DarkRow | undefined {
  const breached = rows.filter((row) => row.breaches);
  return (breached.length > 0 ? breached : rows).reduce<DarkRow | undefined>((most, row) => (most && most.weight >= row.weight ? most : row), undefined);
}

/** The chain of a node that the board's list does not hold. */
function AskedChain({ id }: { id: string }) {
  const model = useModel();
  const [common] = useAddress(COMMON);
  const { data, problem, retry } = useResource<Answer<AnswerHead, Step>>(api(["models", model.id, "why"], { target: id, ...cutOf(common) }));
  if (problem) return <ProblemView problem={problem} retry={retry} />;
  if (!data) return <Skeleton lines={4} />;
  return <Chain causes={data.items.map((step) => ({ id: step.id, label: step.label ?? step.id, why: step.why, heldHours: step.holdoutHours }))} />;
}

function linkOf({ why, heldHours }: Cause): string {
  if (why !== "unmet") return t(`cause.${why}`);
  return heldHours ? t("why.held", { duration: hours(heldHours) }) : t("cause.unmet");
}

function Chain({ causes }: { causes: readonly Cause[] }) {
  return (
    <ol class="chain">
      {causes.map((cause) => (
        <li key={cause.id}>
          <span class="chain-name">{cause.label}</span>{" "}
          <span class={cause.heldHours ? "chain-link chain-held" : "chain-link"}>
            {linkOf(cause)}
          </span>
        </li>
      ))}
    </ol>
  );
}
