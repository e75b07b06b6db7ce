import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { COMMON } from "../../state/shapes";
import { TextField } from "../../parts/TextField";
import { t } from "./words";

/** On what terms the cut is judged: when and for how long, which reading, what is taken as bought. Folded away at first. */
export function Terms() {
  const [common, set] = useAddress(COMMON);
  const { info } = useModel();
  const options = (info?.options ?? []).filter((option) => !option.done);
  const toggle = (id: string): void =>
    set({ with: common.with.includes(id) ? common.with.filter((each) => each !== id) : [...common.with, id] });
  const count = [common.at, common.for].filter((each) => each !== "").length + common.with.length + Number(common.orderly) + Number(common.reading !== "worst");
  return (
    <details class="terms">
      <summary>{count === 0 ? t("terms.title") : t("terms.titleCount", { count })}</summary>
      <div class="terms-fields">
        <TextField label={t("terms.at")} value={common.at} placeholder={t("terms.atHint")} onChange={(at) => set({ at })} />
        <TextField label={t("terms.for")} value={common.for} placeholder={t("terms.forHint")} onChange={(span) => set({ for: span })} />
        <label class="check">
          <input type="checkbox" checked={common.reading === "best"} onChange={() => set({ reading: common.reading === "best" ? "worst" : "best" })} />
          {t("terms.best")}
        </label>
        <label class="check">
          <input type="checkbox" checked={common.orderly} onChange={() => set({ orderly: !common.orderly })} />
          {t("terms.orderly")}
        </label>
        {options.length > 0 && (
          <fieldset class="terms-options">
            <legend class="label">{t("terms.with")}</legend>
            {options.map((option) => (
              <label key={option.id} class="check">
                <input type="checkbox" checked={common.with.includes(option.id)} onChange={() => toggle(option.id)} />
                {(option.label || option.id).replaceAll("-", " ")}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </details>
  );
}
