import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { useJob } from "../../api/jobs";
import { Problem } from "../../api/problem";
import { useModel } from "../../app/modelContext";
import { share } from "../../messages/format";
import { JobView } from "../../parts/Job";
import { ProblemView } from "../../parts/Problem";
import { announce } from "../../parts/live";
import { isZip, newKey, upload } from "./sendPackage";
import { t } from "./words";

interface Sending {
  readonly file: File;
  readonly key: string;
  readonly sent: number;
  readonly problem?: Problem;
  readonly abort: AbortController;
}

/** The server's words under a title that says what did not happen; silence stays what it is. */
function refusal(problem: Problem): Problem {
  const { status, detail, maybe, findings, title } = problem;
  return status === 0 || detail === "" ? problem : new Problem(status, t("upload.refused"), detail || title, maybe, findings);
}

/** Where a package is chosen or dropped; it says how far it is, and what was wrong with it. */
export function Upload({ large, onRead, children }: { large: boolean; onRead: (id: string | undefined) => void; children?: ComponentChildren }) {
  const { id, info } = useModel();
  const input = useId();
  const [sending, setSending] = useState<Sending | null>(null);
  const [job, setJob] = useState("");
  const [over, setOver] = useState(false);
  const watched = useJob(job === "" ? null : job);
  const told = useRef(onRead);
  told.current = onRead;

  const finish = (file: string, read: string | undefined): void => {
    setSending(null);
    announce(t("upload.done", { file }));
    told.current(read);
  };
  useEffect(() => {
    if (watched.job?.state === "done" && sending) {
      setJob("");
      finish(sending.file.name, undefined);
    }
  }, [watched.job?.state]);

  const send = async (file: File, key: string): Promise<void> => {
    const abort = new AbortController();
    const now: Sending = { file, key, sent: 0, abort };
    setJob("");
    setSending(now);
    try {
      if (!(await isZip(file))) throw new Problem(400, t("upload.notZip", { file: file.name }), "", t("upload.notZipMaybe"));
      const { answer, isJob } = await upload(id, file, key, (sent) => setSending((before) => before && { ...before, sent }), abort.signal);
      if (isJob && answer.id) setJob(answer.id);
      else finish(file.name, answer.id);
    } catch (failure) {
      if (abort.signal.aborted) setSending(null);
      else setSending({ ...now, problem: failure instanceof Problem ? refusal(failure) : Problem.ofNetwork() });
    }
  };
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) void send(file, newKey());
  };
  if (info?.readOnly) return <p class="note">{t("upload.readOnly")}</p>;
  const busy = sending !== null && !sending.problem;
  return (
    <div
      class={`upload${large ? " upload-large" : ""}${over ? " upload-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!busy) take(event.dataTransfer?.files);
      }}
    >
      {children}
      {!busy && (
        <p class="upload-choose">
          <input
            id={input}
            class="unseen"
            type="file"
            accept=".zip,application/zip"
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
          <label for={input} class={large ? "button primary" : "button"}>
            {t(large ? "upload.choose" : "upload.another")}
          </label>{" "}
          <span class="note">{t("upload.drop")}</span>
        </p>
      )}
      {busy && job === "" && (
        <div class="job" role="group" aria-label={t("upload.sending", { file: sending.file.name })}>
          <p>
            {t(sending.sent < 1 ? "upload.sending" : "upload.reading", { file: sending.file.name })}
            {sending.sent < 1 && <span class="note"> {t("upload.progress", { percent: share(sending.sent) })}</span>}
          </p>
          <progress aria-label={t("upload.sending", { file: sending.file.name })} {...(sending.sent < 1 && { value: sending.sent, max: 1 })} />
          <button type="button" class="button" onClick={() => sending.abort.abort()}>
            {t("upload.cancel")}
          </button>
        </div>
      )}
      {job !== "" && <JobView watched={watched} label={t("upload.reading", { file: sending?.file.name ?? "" })} />}
      {sending?.problem && (
        <div class="refusal">
          <ProblemView problem={sending.problem} />
          <p>
            <button type="button" class="button" onClick={() => void send(sending.file, sending.key)}>
              {t("upload.again")}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
