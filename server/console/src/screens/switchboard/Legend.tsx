import { t } from "./words";

/** What the forms of tiles mean. */
export function Legend() {
  return (
    <ul class="legend" aria-label={t("legend.title")}>
      <li>
        <span class="swatch tile-lit" aria-hidden="true" /> {t("legend.lit")}
      </li>
      <li>
        <span class="swatch tile-running-dry" aria-hidden="true" /> {t("legend.dry")}
      </li>
      <li>
        <span class="swatch tile-unsupported" aria-hidden="true" /> {t("legend.unsupported")}
      </li>
      <li>
        <span class="swatch tile-dark" aria-hidden="true" /> {t("legend.dark")}
      </li>
      <li>
        <span class="tile-mark" aria-hidden="true">
          ◆
        </span>{" "}
        {t("legend.critical")}
      </li>
    </ul>
  );
}
