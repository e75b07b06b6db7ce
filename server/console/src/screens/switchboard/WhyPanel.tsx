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
import type { Board, Cause } from "./types";
import { t } from "./words";

interface WhyHead extends AnswerHead {
  readonly dark: boolean;
  readonly chain: readonly { readonly id: string; readonly label?: string; readonly holdoutHours: number }[];
}

/** The chain from one dark node down to the switch: the node chosen, or the first that is breached. */
export function WhyPanel({ board, node }: { board: Board; node: string }) {
  const query = useQuery();
  const first = board.goesDark.items.find((row) => row.breaches && row.critical) ?? board.goesDark.items[0];
  const id = node !== "" ? node : (first?.id ?? "");
  const tile = board.lanes.flatMap((lane) => lane.tiles).find((each) => each.id === id);
  const row = board.goesDark.items.find((each) => each.id === id);
  const name = row?.label ?? tile?.label ?? id;
  if (board.off.length === 0 || id === "") {
    return (
      <Panel title={t("why.title")}>
        <p class="note">{t("why.teach")}</p>
      </Panel>
    );
  }
  const lit = tile !== undefined && tile.dark.length === 0;
  return (
    <Panel title={lit ? t("why.title") : t("why.of", { name })}>
      {lit ? (
        <p class="note">{t("why.lit", { name, horizon: hoursInWords(board.horizonHours) })}</p>
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

/** The chain of a node that the board's list does not hold. */
function AskedChain({ id }: { id: string }) {
  const model = useModel();
  const [common] = useAddress(COMMON);
  const { data, problem, retry } = useResource<Answer<WhyHead, never>>(api(["models", model.id, "why"], { target: id, ...cutOf(common) }));
  if (problem) return <ProblemView problem={problem} retry={retry} />;
  if (!data) return <Skeleton lines={4} />;
  return <Chain causes={data.answer.chain.map((step) => ({ id: step.id, label: step.label ?? step.id, heldHours: step.holdoutHours }))} />;
}

function Chain({ causes }: { causes: readonly Cause[] }) {
  return (
    <ol class="chain">
      {causes.map((cause, index) => (
        <li key={cause.id}>
          <span class="chain-name">{cause.label}</span>{" "}
          <span class={cause.heldHours ? "chain-link chain-held" : "chain-link"}>
            {index === causes.length - 1 ? t("why.switched") : cause.heldHours ? t("why.held", { duration: hours(cause.heldHours) }) : t("why.needs")}
          </span>
        </li>
      ))}
    </ol>
  );
}
