import { hours } from "../../messages/format";
import { lookAt, type Look } from "./tileState";
import type { TileData } from "./types";
import { t } from "./words";

interface Props {
  readonly tile: TileData;
  readonly hours: number;
  readonly selected: boolean;
  readonly reachable: boolean;
  readonly onSelect: () => void;
}

/** One node on one day. State is told by form and word, then by colour. */
export function Tile({ tile, hours: at, selected, reachable, onSelect }: Props) {
  const look = lookAt(tile, at);
  const name = ["tile", `tile-${look.state}`, tile.critical && "tile-critical", tile.dimmed && "tile-dimmed"].filter(Boolean).join(" ");
  const word = tile.broken ? t("tile.broken") : wordOf(look);
  return (
    <button type="button" class={name} aria-pressed={selected} tabIndex={reachable ? 0 : -1} data-tile={tile.id} onClick={onSelect}>
      {tile.critical && (
        <>
          <span class="tile-mark" aria-hidden="true">
            ◆
          </span>
          <span class="unseen">{t("tile.critical")} </span>
        </>
      )}
      <span class="tile-name">{tile.label}</span>
      {tile.unexamined && (
        <>
          <span class="tile-word" aria-hidden="true">
            {" "}?
          </span>
          <span class="unseen"> {t("tile.unexamined")}</span>
        </>
      )}
      <span class="unseen">{look.state === "dark" ? ` ${t("tile.darkSpoken")}` : look.state === "lit" ? ` ${t("tile.litSpoken")}` : ""}</span>
      {word !== "" && <span class="tile-word"> {word}</span>}
      {tile.depends && look.state !== "lit" && <span class="tile-word"> · {t("tile.depends")}</span>}
      {tile.dimmed && <span class="unseen"> {t("tile.dimmed")}</span>}
    </button>
  );
}

function wordOf(look: Look): string {
  switch (look.state) {
    case "lit":
      return "";
    case "unsupported":
      return t("tile.unsupported");
    case "running-dry":
      return t("tile.left", { duration: hours(look.leftHours) });
    case "dark":
      return look.afterHours === 0 ? t("tile.atOnce") : t("tile.after", { duration: hours(look.afterHours) });
    case "off":
      return t("tile.off");
  }
}
