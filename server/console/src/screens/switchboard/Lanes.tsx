import { useId, useState } from "preact/hooks";
import { useAddress } from "../../app/location";
import { SWITCHBOARD } from "../../state/shapes";
import { HOURS_A_DAY } from "./calendar";
import { Tile } from "./Tile";
import { tally } from "./tileState";
import type { Board, LaneData } from "./types";
import { t } from "./words";

/** What people notice on top, the ground at the bottom. */
export function Lanes({ board, day, node }: { board: Board; day: number; node: string }) {
  return (
    <div class="lanes" onKeyDown={move}>
      {board.lanes.map((lane) => (
        <Lane key={lane.id} lane={lane} hours={day * HOURS_A_DAY} node={node} />
      ))}
    </div>
  );
}

function Lane({ lane, hours, node }: { lane: LaneData; hours: number; node: string }) {
  const [, set] = useAddress(SWITCHBOARD);
  const [last, setLast] = useState("");
  const id = useId();
  const { lit, dry } = tally(lane.tiles, hours);
  const entry = [last, node, lane.tiles[0]?.id].find((each) => lane.tiles.some((tile) => tile.id === each));
  if (lane.total === 0) return null;
  return (
    <section class={`lane lane-${lane.id}`} aria-labelledby={id}>
      <h3 id={id}>
        {t(`lane.${lane.id}`)} <span class="note">{t("lane.of", { lit: lit + dry, total: lane.tiles.length })}</span>
      </h3>
      <ul class="tiles" onFocusCapture={(event) => setLast((event.target as HTMLElement).dataset["tile"] ?? "")}>
        {lane.tiles.map((tile) => (
          <li key={tile.id}>
            <Tile tile={tile} hours={hours} selected={tile.id === node} reachable={tile.id === entry} onSelect={() => set({ node: tile.id === node ? "" : tile.id }, "replace")} />
          </li>
        ))}
        {lane.more > 0 && (
          <li class="tiles-more">
            {t("lane.more", { count: lane.more })},{" "}
            <button type="button" class="button quiet" onClick={() => set({ view: "table" })}>
              {t("lane.moreTable")}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** One stop of the Tab key a lane; the arrows walk along it, and up and down between lanes. */
function move(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const tile = (event.target as HTMLElement).closest<HTMLElement>("[data-tile]");
  const lane = tile?.closest(".lane");
  if (!tile || !lane) return;
  const tiles = [...lane.querySelectorAll<HTMLElement>("[data-tile]")];
  const at = tiles.indexOf(tile);
  const lanes = [...event.currentTarget.querySelectorAll(".lane")];
  const beside = (step: number): HTMLElement | null | undefined => {
    const row = nearestRow(tiles, tile, step);
    return row ?? lanes[lanes.indexOf(lane) + step]?.querySelector<HTMLElement>('[data-tile][tabindex="0"]');
  };
  const next: Record<string, () => HTMLElement | null | undefined> = {
    ArrowRight: () => tiles[at + 1],
    ArrowLeft: () => tiles[at - 1],
    Home: () => tiles[0],
    End: () => tiles.at(-1),
    ArrowDown: () => beside(1),
    ArrowUp: () => beside(-1),
  };
  const to = next[event.key]?.();
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** The tile in the row above or below, nearest by its middle; null on the lane's edge. */
function nearestRow(tiles: readonly HTMLElement[], from: HTMLElement, step: number): HTMLElement | null {
  const middle = (tile: HTMLElement): number => tile.offsetLeft + tile.offsetWidth / 2;
  const rows = [...new Set(tiles.map((tile) => tile.offsetTop))].sort((a, b) => a - b);
  const row = rows[rows.indexOf(from.offsetTop) + step];
  if (row === undefined) return null;
  const inRow = tiles.filter((tile) => tile.offsetTop === row);
  return inRow.reduce((best, tile) => (Math.abs(middle(tile) - middle(from)) < Math.abs(middle(best) - middle(from)) ? tile : best));
}
