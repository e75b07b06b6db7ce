import { useEffect, useId, useState } from "preact/hooks";
import type { ModelInfo } from "../../api/types";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { HorizonField } from "../../parts/HorizonField";
import { COMMON, PLAN, type PlanState } from "../../state/shapes";
import { t } from "./words";

type Draft = Pick<PlanState, "policies" | "budget" | "readiness" | "period" | "timeLimit">;
/** The horizon is common to all screens; a change of it makes the jobs answer another question. */
const ASKING = { ...COMMON, ...PLAN };
const LIMITS = ["budget", "readiness", "period", "timeLimit"] as const;

/** The state of a question newly asked: its own words, and nothing of the answers before. */
export const asked = (draft: Partial<Draft>): Partial<PlanState> => ({ ...draft, asked: true, job: "", steps: "", judged: [], judgedJob: "" });

/** The question as a form: which policies, within what limits. Nothing is searched until it is sent. */
export function Question({ policies, usualHours }: { policies: readonly string[]; usualHours: number | undefined }) {
  const { info } = useModel();
  const [state, set] = useAddress(ASKING);
  const said: Draft = { policies: state.policies, budget: state.budget, readiness: state.readiness, period: state.period, timeLimit: state.timeLimit };
  const [draft, setDraft] = useState(said);
  const key = JSON.stringify(said);
  useEffect(() => setDraft(said), [key]);
  const chosen = draft.policies.length === 0 ? policies : draft.policies;
  const [none, setNone] = useState(false);
  const note = useId();

  const toggle = (id: string): void => {
    const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : policies.filter((each) => each === id || chosen.includes(each));
    setNone(next.length === 0);
    if (next.length > 0) setDraft({ ...draft, policies: next.length === policies.length ? [] : next });
  };
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const trimmed = Object.fromEntries(LIMITS.map((limit) => [limit, draft[limit].trim()]));
    set(asked({ ...draft, ...trimmed }));
  };
  return (
    <form class="ask plan-ask" onSubmit={send}>
      <fieldset class="plan-policies" aria-describedby={none ? note : undefined}>
        <legend class="label">{t("ask.policies")}</legend>
        <div class="plan-checks">
          {policies.map((id) => (
            <div key={id}>
              <label class="check">
                <input type="checkbox" aria-describedby={`${note}-${id}`} checked={chosen.includes(id)} onChange={() => toggle(id)} />
                {id}
              </label>
              {/* The words are of the usual horizon. */}
              <p id={`${note}-${id}`} class="note">
                {state.horizon === "" && asks(info, id)}
              </p>
            </div>
          ))}
        </div>
        {none && (
          <p id={note} class="field-error" role="alert">
            {t("ask.nonePolicy")}
          </p>
        )}
      </fieldset>
      <details class="plan-fold" open={LIMITS.some((limit) => state[limit] !== "")}>
        <summary>{t("ask.limits")}</summary>
        <div class="plan-limits">
          {LIMITS.map((limit) => (
            <Limit key={limit} label={t(`ask.${limit}`)} hint={t(`ask.${limit}Hint`)} value={draft[limit]} onInput={(value) => setDraft({ ...draft, [limit]: value })} />
          ))}
          <HorizonField value={state.horizon} usualHours={state.horizon === "" ? usualHours : undefined} onChange={(horizon) => set({ horizon, job: "", steps: "", judgedJob: "" })} />
        </div>
      </details>
      <button type="submit" class={state.asked ? "button plan-find" : "button primary plan-find"}>
        {t(state.asked ? "ask.again" : "ask.find")}
      </button>
    </form>
  );
}

/** What a policy asks, in words. */
const asks = (info: ModelInfo | undefined, id: string): string => info?.policyAsks?.find((policy) => policy.id === id)?.asks.join("; ") ?? "";

function Limit({ label, hint, value, onInput }: { label: string; hint: string; value: string; onInput: (value: string) => void }) {
  const id = useId();
  return (
    <div>
      <label for={id} class="label">
        {label}
      </label>
      <input id={id} class="input" type="text" autocomplete="off" spellcheck={false} value={value} placeholder={hint} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
