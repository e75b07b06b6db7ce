import { useEffect, useMemo, useRef } from "preact/hooks";
import { announce } from "../../../parts/live";
import { ProblemView } from "../../../parts/Problem";
import { Skeleton } from "../../../parts/Quiet";
import { Conflict } from "./Conflict";
import { Problems, summary } from "./Problems";
import type { Severity } from "./Backdrop";
import { Writing } from "./Writing";
import { offsetOf } from "./lines";
import { useFile } from "./useFile";
import { DeleteFile } from "./DeleteFile";
import { useLiveCheck } from "./useLiveCheck";
import { t } from "./words";

interface Props {
  readonly model: string;
  readonly file: string;
  readonly line: number | null;
  readonly readOnly: boolean;
  readonly onSaved: () => void;
  /** The file was deleted. */
  readonly onGone: () => void;
}

/** One file of the model: its text, what is wrong with it, and Save. */
export function Editor({ model, file, line, readOnly, onSaved, onGone }: Props) {
  const open = useFile(model, file, onSaved, onGone);
  const checked = /\.(ya?ml|csv)$/.test(file);
  const check = useLiveCheck(model, file, checked ? open.text : undefined);
  const area = useRef<HTMLTextAreaElement>(null);
  const marks = useMemo(() => marksOf(check.here), [check.here]);

  const jump = (to: number, column: number): void => {
    const seen = area.current;
    if (seen === null) return;
    const at = offsetOf(seen.value, to, column);
    seen.focus();
    seen.setSelectionRange(at, at);
    const lineHeight = parseFloat(getComputedStyle(seen).lineHeight);
    seen.scrollTop = Math.max(0, (to - 1) * lineHeight - seen.clientHeight / 3);
  };
  const there = open.text !== undefined;
  useEffect(() => {
    if (there && line !== null && line > 0) jump(line, 1);
  }, [file, line, there]);

  const said = checked ? summary(check) : "";
  useEffect(() => {
    if (check.known && !check.busy) announce(said);
  }, [said]);
  useEffect(() => {
    if (open.state === "saved") announce(t("saved"));
  }, [open.state]);

  if (open.text === undefined) return open.problem ? <ProblemView problem={open.problem} /> : <Skeleton lines={12} />;
  return (
    <div class="editor">
      {open.restored && <p class="note draft-note">{t("draft")}</p>}
      {open.state === "conflict" && <Conflict model={model} file={file} open={open} />}
      {open.problem && <ProblemView problem={open.problem} />}
      {!readOnly && (
        <div class="editor-bar">
          <p class="editor-state">{open.state === "saved" ? t("saved") : said}</p>
          <DeleteFile file={file} open={open} />
          {open.changed && (
            <button type="button" class="button" onClick={open.discard}>
              {t("discard")}
            </button>
          )}
          <button type="button" class="button primary" aria-disabled={!open.changed || open.state === "saving"} onClick={open.save}>
            {t(open.state === "saving" ? "saving" : open.changed ? "save" : "nothing")}
          </button>
        </div>
      )}
      <Writing model={model} file={file} text={open.text} readOnly={readOnly} marks={marks} area={area} onWrite={open.write} onSave={open.save} />
      <Problems check={check} onJump={jump} />
    </div>
  );
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };

function marksOf(problems: readonly { readonly line?: number; readonly severity: Severity }[]): ReadonlyMap<number, Severity> {
  const marks = new Map<number, Severity>();
  for (const { line = 0, severity } of problems) {
    const before = marks.get(line);
    if (line > 0 && (before === undefined || RANK[severity] > RANK[before])) marks.set(line, severity);
  }
  return marks;
}
