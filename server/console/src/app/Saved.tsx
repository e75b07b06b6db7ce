import { useContext, useEffect, useId, useRef, useState } from "preact/hooks";
import { api, send } from "../api/client";
import { Problem } from "../api/problem";
import type { Page } from "../api/types";
import { useResource } from "../api/useResource";
import { messages } from "../messages";
import { saved } from "../messages/en/saved";
import { shell } from "../messages/en/shell";
import { ProblemView } from "../parts/Problem";
import { Skeleton } from "../parts/Quiet";
import { announce } from "../parts/live";
import { screenOf } from "../state/places";
import { useHere } from "./location";
import { ModelContext } from "./modelContext";
import { aboutView, pathOfView } from "./view";

const t = messages(saved);
const screenName = messages(shell);
const MOST = 1000;

interface Question {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** A button that opens the saved questions of the model, and saves the view that is open. */
export function SavedButton() {
  const model = useContext(ModelContext);
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const { path, search } = useHere();
  useEffect(() => dialog.current?.close(), [path, search]);
  if (model === null) return null;
  return (
    <>
      <button
        type="button"
        class="button saved-button"
        aria-haspopup="dialog"
        aria-label={t("openLabel")}
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {t("open")}
      </button>
      <dialog ref={dialog} class="dialog saved" aria-labelledby="saved-title" onClose={() => setOpen(false)}>
        <h2 id="saved-title">{t("title")}</h2>
        {open && <Questions model={model.id} path={path} search={search} />}
        <form method="dialog">
          <button class="button">{t("close")}</button>
        </form>
      </dialog>
    </>
  );
}

function Questions({ model, path, search }: { model: string; path: string; search: string }) {
  const base = ["models", model, "questions"];
  const { data, problem, retry } = useResource<Page<Question>>(api(base, { limit: MOST }));
  const [refusal, setRefusal] = useState<Problem>();
  const here = pathOfView(path, search);
  const change = (act: Promise<unknown>, said: string): Promise<void> =>
    act.then(
      () => {
        setRefusal(undefined);
        announce(said);
        retry();
      },
      (failure: unknown) => setRefusal(failure instanceof Problem ? failure : Problem.ofNetwork()),
    );
  return (
    <>
      <SaveForm
        key={here}
        suggested={suggestion(path, search)}
        onSave={(title) => change(send(api(base), { method: "POST", json: { title, path: here } }), t("kept", { title }))}
      />
      {(refusal ?? problem) && <ProblemView problem={(refusal ?? problem)!} retry={retry} />}
      {data === undefined ? (
        !problem && <Skeleton lines={2} />
      ) : data.items.length === 0 ? (
        <p class="note">{t("none")}</p>
      ) : (
        <>
          <ul class="saved-list">
            {data.items.map((question) => (
              <li key={question.id}>
                <a href={question.path} aria-current={question.path === here ? "page" : undefined}>
                  {question.title}
                </a>
                {question.path === here && <span class="note">{t("here")}</span>}
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t("removeOf", { title: question.title })}
                  onClick={() => void change(send(api([...base, question.id]), { method: "DELETE" }), t("removed", { title: question.title }))}
                >
                  {t("remove")}
                </button>
              </li>
            ))}
          </ul>
          <p class="note">{t("teach")}</p>
        </>
      )}
    </>
  );
}

function suggestion(path: string, search: string): string {
  const screen = screenOf(path);
  const name = screen === null ? "" : screenName(`screen.${screen}`);
  const what = aboutView(search);
  return what === "" ? name : t("suggested", { screen: name, what });
}

function SaveForm({ suggested, onSave }: { suggested: string; onSave: (title: string) => Promise<void> }) {
  const id = useId();
  const [title, setTitle] = useState(suggested);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  return (
    <form
      class="saved-form"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(title.trim() === "");
        if (title.trim() === "" || busy) return;
        setBusy(true);
        void onSave(title.trim()).finally(() => setBusy(false));
      }}
    >
      <div>
        <label for={id} class="label">
          {t("name")}
        </label>
        <input id={id} class="input" value={title} maxLength={200} aria-invalid={wrong} aria-describedby={wrong ? `${id}-wrong` : undefined} onInput={(event) => setTitle(event.currentTarget.value)} />
        {wrong && (
          <p id={`${id}-wrong`} class="field-error">
            {t("noName")}
          </p>
        )}
      </div>
      <button class="button primary">{t("save")}</button>
    </form>
  );
}
