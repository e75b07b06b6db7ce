import { useId } from "preact/hooks";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { HorizonField } from "../../parts/HorizonField";
import { COMMON } from "../../state/shapes";
import { Terms } from "./Terms";
import { t } from "./words";

/** How far to look, and a ready-made cut. */
export function Scope({ usualHours }: { usualHours: number | undefined }) {
  const [common, setCommon] = useAddress(COMMON);
  const { info } = useModel();
  const scenarioId = useId();
  const scenarios = info?.scenarios ?? [];
  const chosen = scenarios.find(({ cut, at, for: span }) => cut.join("\n") === common.off.join("\n") && (at ?? "") === common.at && (span ?? "") === common.for);
  const choose = (id: string): void => {
    const scenario = scenarios.find((each) => each.id === id);
    setCommon({ off: scenario?.cut ?? [], at: scenario?.at ?? "", for: scenario?.for ?? "" });
  };
  return (
    <div class="scope">
      <HorizonField value={common.horizon} usualHours={common.horizon === "" ? usualHours : undefined} onChange={(horizon) => setCommon({ horizon })} />
      {scenarios.length > 0 && (
        <div class="scenario">
          <label for={scenarioId} class="label">
            {t("scenario.label")}
          </label>
          <select id={scenarioId} class="input" value={chosen?.id ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t("scenario.none")}</option>
            {scenarios.map(({ id, label }) => (
              <option key={id} value={id}>
                {(label || id).replaceAll("-", " ")}
              </option>
            ))}
          </select>
        </div>
      )}
      <Terms />
    </div>
  );
}
