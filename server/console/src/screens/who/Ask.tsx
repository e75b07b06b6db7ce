import { useId } from "preact/hooks";
import { useAddress } from "../../app/location";
import { FilterBox } from "../../parts/FilterBox";
import { HorizonField } from "../../parts/HorizonField";
import { COMMON, WHO } from "../../state/shapes";
import { NameField } from "../asking/NameField";
import { a } from "../asking/words";
import { LEVELS, levelOf } from "./types";
import { t } from "./words";

const FIRST_FILTER = "kind:software";
/** What changes the question; a job answers only the question that it was started with. */
const ASKING = { ...COMMON, ...WHO };

/** The question: what must not stop, among whom, in how large groups, within how long. */
export function Ask({ usualHours }: { usualHours: number | undefined }) {
  const [state, set] = useAddress(ASKING);
  const ids = { over: useId(), size: useId() };
  const level = levelOf(state.over);
  const change = (patch: Parameters<typeof set>[0]): void => set({ ...patch, job: "" });
  return (
    <div class="ask">
      {state.all ? (
        <p class="ask-all">
          <strong>{t("all.title")}</strong>
          <button type="button" class="button quiet" onClick={() => change({ all: false })}>
            {t("ask.one")}
          </button>
        </p>
      ) : (
        <div>
          <NameField
            label={t("ask.target")}
            value={state.target}
            placeholder={t("ask.targetHint")}
            fits={(name) => name.kind === "node" || name.kind === "site"}
            unknown={(name) => a("target.unknown", { name })}
            onChoose={(target) => change({ target })}
          />
          <button type="button" class="button quiet" onClick={() => change({ all: true })}>
            {t("ask.all")}
          </button>
        </div>
      )}
      <div class="ask-over">
        <label for={ids.over} class="label">
          {t("ask.over")}
        </label>
        <select id={ids.over} class="input" value={level} onChange={(event) => change({ over: event.currentTarget.value === "filter" ? FIRST_FILTER : event.currentTarget.value })}>
          {[...LEVELS, "filter" as const].map((each) => (
            <option key={each} value={each}>
              {t(`over.${each}`)}
            </option>
          ))}
        </select>
        {level === "filter" && <FilterBox value={state.over} label={t("ask.filter")} onChange={(over) => over !== "" && change({ over })} />}
        {(level === "jurisdictions" || level === "blocs") && (
          <label class="check">
            <input type="checkbox" checked={state.orders} onChange={() => change({ orders: !state.orders })} />
            {t("ask.orders")}
          </label>
        )}
      </div>
      <fieldset class="ask-size">
        <legend class="label">{t("ask.size")}</legend>
        <div class="theme">
          {(["1", "2", "3", "4"] as const).map((size) => (
            <label key={size}>
              <input type="radio" name={ids.size} checked={state.size === size} onChange={() => change({ size })} />
              <span>{size}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <HorizonField value={state.horizon} usualHours={state.horizon === "" ? usualHours : undefined} onChange={(horizon) => change({ horizon })} />
    </div>
  );
}
