import { useId } from "preact/hooks";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { FilterBox } from "../../parts/FilterBox";
import { HorizonField } from "../../parts/HorizonField";
import { COMMON, SWITCHBOARD } from "../../state/shapes";
import { t } from "./words";

/** How far to look, a ready-made cut, what to look at, and picture or table. */
export function Tools({ usualHours }: { usualHours: number | undefined }) {
  const [common, setCommon] = useAddress(COMMON);
  const [state, set] = useAddress(SWITCHBOARD);
  const { info } = useModel();
  const scenarioId = useId();
  const scenarios = info?.scenarios ?? [];
  const chosen = scenarios.find(({ cut, at, for: span }) => cut.join("\n") === common.off.join("\n") && (at ?? "") === common.at && (span ?? "") === common.for);
  const choose = (id: string): void => {
    const scenario = scenarios.find((each) => each.id === id);
    setCommon({ off: scenario?.cut ?? [], at: scenario?.at ?? "", for: scenario?.for ?? "" });
  };
  return (
    <div class="board-tools">
      <HorizonField value={common.horizon} usualHours={usualHours} onChange={(horizon) => setCommon({ horizon })} />
      {scenarios.length > 0 && (
        <div class="scenario">
          <label for={scenarioId} class="label">
            {t("scenario.label")}
          </label>
          <select id={scenarioId} class="input" value={chosen?.id ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t("scenario.none")}</option>
            {scenarios.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || id.replaceAll("-", " ")}
              </option>
            ))}
          </select>
        </div>
      )}
      <FilterBox value={state.filter} onChange={(filter) => set({ filter }, "replace")} />
      <ViewToggle />
    </div>
  );
}

function ViewToggle() {
  const [{ view }, set] = useAddress(SWITCHBOARD);
  const name = useId();
  return (
    <fieldset class="view">
      <legend class="label">{t("view.label")}</legend>
      <div class="theme">
        {(["picture", "table"] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={view === each} onChange={() => set({ view: each })} />
            <span>{t(`view.${each}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
