import { useId, useRef, useState } from "preact/hooks";
import { api, send } from "../../api/client";
import { Problem } from "../../api/problem";
import { navigate } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { announce } from "../../parts/live";
import { ProblemView } from "../../parts/Problem";
import { hrefTo } from "../../state/places";
import { modelIdOf } from "./modelId";
import { newKey } from "./sendPackage";
import type { Register } from "./types";
import { t } from "./words";

interface Made {
  readonly id: string;
}

/** A register is looked at; as a model it is asked who can switch it off. */
export function MakeModel({ register }: { register: Register }) {
  const { session } = useModel();
  const [open, setOpen] = useState(false);
  if (register.own) return <p class="note make-model">{t("make.own")}</p>;
  if (session.models === "one") return <p class="note make-model">{t("make.one")}</p>;
  return (
    <div class="make-model">
      {open ? (
        <Form register={register} onClose={() => setOpen(false)} />
      ) : (
        <>
          <button type="button" class="button primary" onClick={() => setOpen(true)}>
            {t("make.open")}
          </button>{" "}
          <span class="note">{t("make.why")}</span>
        </>
      )}
    </div>
  );
}

/** The server's words under a title that says what did not happen. */
function refusal(failure: unknown): Problem {
  if (!(failure instanceof Problem) || failure.status === 0) return failure instanceof Problem ? failure : Problem.ofNetwork();
  const { status, detail, maybe, findings } = failure;
  return new Problem(status, t("make.refused"), detail, maybe ?? (status === 409 ? t("make.taken") : null), findings);
}

function Form({ register, onClose }: { register: Register; onClose: () => void }) {
  const { id: model, refresh } = useModel();
  const field = useId();
  const [id, setId] = useState(modelIdOf(register.id));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // The same import sent again has the same key; under another name it is another import.
  const keys = useRef(new Map<string, string>());
  const make = async (): Promise<void> => {
    const key = keys.current.get(id) ?? newKey();
    keys.current.set(id, key);
    setBusy(true);
    setProblem(undefined);
    try {
      const made = await send<Made>(api(["models", model, "registers", register.id, "model"]), { method: "POST", json: { id }, idempotencyKey: key });
      announce(t("make.done", { id: made.id }));
      refresh();
      navigate(hrefTo("switchboard", new URLSearchParams(), { model: made.id }));
    } catch (failure) {
      setProblem(refusal(failure));
      setBusy(false);
    }
  };
  return (
    <form
      class="make-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && id.trim() !== "") void make();
      }}
    >
      <div class="field">
        <label for={field} class="label">
          {t("make.name")}
        </label>
        <input id={field} class="input" value={id} maxLength={64} required spellcheck={false} autocomplete="off" autofocus onInput={(event) => setId(event.currentTarget.value.trim())} />
      </div>
      <p class="buttons">
        <button class="button primary" aria-disabled={busy}>
          {t(busy ? "make.busy" : "make.make")}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t("make.close")}
        </button>
      </p>
      <p class="note">{t("make.what")}</p>
      {problem && <ProblemView problem={problem} />}
    </form>
  );
}
