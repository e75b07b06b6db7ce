import { api } from "../../api/client";
import { cutOf } from "../../api/terms";
import { useResource } from "../../api/useResource";
import { Heading } from "../../app/Heading";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { COMMON, SWITCHBOARD } from "../../state/shapes";
import { CutTable } from "./CutTable";
import { Days } from "./Days";
import { GoesDark } from "./GoesDark";
import { Lanes } from "./Lanes";
import { Legend } from "./Legend";
import { Sentence } from "./Sentence";
import { Switches } from "./Switches";
import { Tools } from "./Tools";
import type { Board } from "./types";
import { WaysOut } from "./WaysOut";
import { WhyPanel } from "./WhyPanel";
import { shownDay } from "./calendar";
import { t } from "./words";

/** Flick a switch, read the sentence, see what goes dark on which day. */
export default function Switchboard() {
  const { id } = useModel();
  const [common] = useAddress(COMMON);
  const [state] = useAddress(SWITCHBOARD);
  const board = useResource<Board>(api(["models", id, "switchboard"], { ...cutOf(common), filter: state.filter }));
  const now = board.data;
  const day = now ? shownDay(state.day, now.horizonHours) : 0;
  return (
    <div class={state.view === "table" ? "board board-wide" : "board"}>
      <div class="board-head">
        <Heading title={t("title")} />
        {board.problem && <ProblemView problem={board.problem} retry={board.retry} />}
        <Sentence board={now} busy={board.busy} />
      </div>
      <Switches horizonHours={now?.horizonHours} />
      <div id="picture" tabIndex={-1} class="board-picture" aria-busy={board.busy}>
        <Tools />
        {now === undefined ? (
          !board.problem && <Skeleton lines={8} />
        ) : state.view === "table" ? (
          <CutTable filter={state.filter} horizonHours={now.horizonHours} node={state.node} />
        ) : (
          <>
            <Days board={now} day={day} />
            <Legend />
            <Lanes board={now} day={day} node={state.node} />
          </>
        )}
      </div>
      <div class="board-side">
        {now && (
          <>
            <GoesDark board={now} day={day} node={state.node} />
            <WhyPanel board={now} node={state.node} />
            <WaysOut board={now} />
          </>
        )}
      </div>
    </div>
  );
}
