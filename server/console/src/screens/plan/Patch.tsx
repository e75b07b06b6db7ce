import type { RefObject } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { api, send } from "../../api/client";
import { Problem } from "../../api/problem";
import { useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { announce } from "../../parts/live";
import { Panel } from "../../parts/Panel";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { t } from "./words";

interface PatchReply {
  readonly file: string;
  readonly yaml: string;
  readonly diff: string;
  readonly revision?: string;
}

interface Props {
  readonly options: readonly string[];
  readonly query: Readonly<Record<string, string | boolean>>;
  /** Whether it is to be shown at once. */
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** The plan as a file of the model: shown, taken along, or written into the model once that is confirmed. */
export function Patch({ options, query, open, onOpen }: Props) {
  const { id, info } = useModel();
  const here = useQuery();
  const [patch, setPatch] = useState<PatchReply>();
  const [problem, setProblem] = useState<Problem>();
  const [written, setWritten] = useState<string | null>(null);
  const sure = useRef<HTMLDialogElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const key = JSON.stringify([id, options, query]);
  const url = api(["models", id, "plan", "patch"]);
  const body = { options, ...(Object.keys(query).length > 0 && { query }) };
  const refuse = (failure: unknown): void => setProblem(failure instanceof Problem ? failure : Problem.ofNetwork());

  useEffect(() => {
    setPatch(undefined);
    setProblem(undefined);
    setWritten(null);
    if (!open) return;
    const abort = new AbortController();
    send<PatchReply>(url, { method: "POST", json: body, signal: abort.signal }).then(setPatch, (failure: unknown) => !abort.signal.aborted && refuse(failure));
    return () => abort.abort();
  }, [key, open]);
  useEffect(() => {
    if (open) panel.current?.scrollIntoView({ block: "start" });
  }, [open]);

  const write = (): void => {
    sure.current?.close();
    const revision = patch?.revision ?? info?.revision;
    if (!patch || revision === undefined) return;
    send<PatchReply>(url, { method: "POST", json: { ...body, apply: true }, ifMatch: `"${revision}"` }).then((reply) => {
      const said = t("patch.done", { file: patch.file, revision: (reply.revision ?? "").slice(0, 12) });
      setWritten(said);
      announce(said);
    }, refuse);
  };
  return (
    <div ref={panel} class="patch" tabIndex={-1}>
      <Panel title={t("patch.title")} note={t("patch.note")}>
        {!open && (
          <p class="acts">
            <button type="button" class="button" onClick={onOpen}>
              {t("patch.show")}
            </button>
          </p>
        )}
        {problem && <ProblemView problem={problem} />}
        {open && !patch && !problem && <Skeleton lines={5} />}
        {patch && (
          <>
            <Text patch={patch} />
            {written !== null ? (
              <p class="patch-done">
                {written} <a href={hrefTo("model", here)}>{t("patch.open")}</a>
              </p>
            ) : (
              <p class="acts">
                <Download patch={patch} />
                {info?.readOnly ? (
                  <span class="note">{t("patch.readOnly")}</span>
                ) : (
                  <button type="button" class="button" aria-haspopup="dialog" onClick={() => sure.current?.showModal()}>
                    {t("patch.write", { file: patch.file })}
                  </button>
                )}
              </p>
            )}
            <Sure dialog={sure} file={patch.file} model={info?.name ?? id} onYes={write} />
          </>
        )}
      </Panel>
    </div>
  );
}

function Text({ patch }: { patch: PatchReply }) {
  const [form, setForm] = useState<"yaml" | "diff">("yaml");
  const name = useId();
  return (
    <>
      <fieldset class="theme view-choice">
        <legend class="unseen">{t("patch.form")}</legend>
        {(["yaml", "diff"] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={form === each} onChange={() => setForm(each)} />
            <span>{t(`patch.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <pre class="patch-text" role="region" aria-label={patch.file} tabIndex={0}>
        {form === "yaml"
          ? patch.yaml
          : patch.diff.split("\n").map((line, place) => (
              <span key={place} class={line.startsWith("+") ? "diff-in" : line.startsWith("-") ? "diff-out" : undefined}>
                {line}
                {"\n"}
              </span>
            ))}
      </pre>
    </>
  );
}

/** The file for those who keep the model elsewhere. */
function Download({ patch }: { patch: PatchReply }) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([patch.yaml], { type: "application/yaml" }));
    setHref(made);
    return () => URL.revokeObjectURL(made);
  }, [patch.yaml]);
  if (href === undefined) return null;
  return (
    <a class="button primary" href={href} download={patch.file}>
      {t("patch.download", { file: patch.file })}
    </a>
  );
}

function Sure({ dialog, file, model, onYes }: { dialog: RefObject<HTMLDialogElement | null>; file: string; model: string; onYes: () => void }) {
  const title = useId();
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={title}>
      <h2 id={title}>{t("patch.sure", { file })}</h2>
      <p class="dialog-text">{t("patch.sureText", { model, file })}</p>
      <p class="acts">
        <button type="button" class="button primary" onClick={onYes}>
          {t("patch.yes")}
        </button>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t("patch.no")}
        </button>
      </p>
    </dialog>
  );
}
