import { useId } from "preact/hooks";
import { useAddress } from "../../app/location";
import { FilterBox } from "../../parts/FilterBox";
import { SWITCHBOARD } from "../../state/shapes";
import { t } from "./words";

/** What to look at, and picture or table. */
export function Tools() {
  const [{ filter, view }, set] = useAddress(SWITCHBOARD);
  const name = useId();
  return (
    <div class="board-tools">
      <FilterBox value={filter} onChange={(changed) => set({ filter: changed }, "replace")} />
      <fieldset class="theme">
        <legend class="unseen">{t("view.label")}</legend>
        {(["picture", "table"] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={view === each} onChange={() => set({ view: each })} />
            <span>{t(`view.${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
