import { useEffect, useId } from "preact/hooks";
import { api } from "../../api/client";
import type { Page } from "../../api/types";
import { useResource } from "../../api/useResource";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { ProblemView } from "../../parts/Problem";
import { Empty, Skeleton } from "../../parts/Quiet";
import { announce } from "../../parts/live";
import { MODEL } from "../../state/shapes";
import { Editor } from "./editor/Editor";
import { t as editing } from "./editor/words";
import { useDrafts } from "./editor/drafts";
import { useModelHref } from "./links";
import type { FileRow } from "./types";
import { t } from "./words";

const MOST_FILES = 1000;
const FEW = 20;
const isModelText = (path: string): boolean => /\.(ya?ml|csv)$/.test(path);

/** The files of the model, and one of them to read or change. */
export function Files({ onSaved }: { onSaved: () => void }) {
  const { id, info } = useModel();
  const [{ file, line }, set] = useAddress(MODEL);
  const files = useResource<Page<FileRow>>(api(["models", id, "files"], { limit: MOST_FILES }));
  const rows = files.data?.items;
  const first = rows?.find((row) => row.editable !== false && isModelText(row.path)) ?? rows?.[0];
  const chosen = file !== "" ? rows?.find((row) => row.path === file) : first;
  useEffect(() => {
    if (file === "" && first) set({ file: first.path }, "replace");
  }, [file, first?.path]);

  if (files.problem && !rows) return <ProblemView problem={files.problem} retry={files.retry} />;
  if (!rows) return <Skeleton lines={8} />;
  if (rows.length === 0) {
    return (
      <Empty title={t("files.none")}>
        <p>{t("files.noneText")}</p>
      </Empty>
    );
  }
  const onGone = (path: string): void => {
    announce(editing("delete.done", { file: path }));
    set({ file: "", line: null }, "replace");
    files.retry();
  };
  const readOnly = (info?.readOnly ?? false) || chosen?.editable === false;
  return (
    <div class="files">
      <FileChoice rows={rows} chosen={chosen?.path ?? ""} onChoose={(path) => set({ file: path, line: null })} />
      <div class="file-shown">
        {readOnly && <p class="note">{t(info?.readOnly ? "files.readOnly" : "files.readOnlyFile")}</p>}
        {chosen ? (
          <Editor key={`${id}\n${chosen.path}`} model={id} file={chosen.path} line={line} readOnly={readOnly} onSaved={onSaved} onGone={() => onGone(chosen.path)} />
        ) : (
          file !== "" && <Empty title={t("files.wrong", { file })} />
        )}
      </div>
    </div>
  );
}

/** A list of links where there are few; a box to choose from where there are many. */
function FileChoice({ rows, chosen, onChoose }: { rows: readonly FileRow[]; chosen: string; onChoose: (path: string) => void }) {
  const { id } = useModel();
  const href = useModelHref();
  const box = useId();
  const drafts = useDrafts(id);
  if (rows.length > FEW) {
    return (
      <div class="file-choice">
        <label for={box} class="label">
          {t("files.choose")}
        </label>
        <select id={box} class="input" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
          {rows.map(({ path }) => (
            <option key={path} value={path}>
              {path}
              {drafts.includes(path) ? ` (${t("files.unsaved")})` : ""}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <nav class="file-list" aria-label={t("files.title")}>
      <ul>
        {rows.map(({ path }) => (
          <li key={path}>
            <a href={href({ tab: "files", file: path })} aria-current={path === chosen ? "true" : undefined}>
              {path}
              {drafts.includes(path) && (
                <span class="unsaved">
                  <span aria-hidden="true"> ●</span>
                  <span class="unseen"> {t("files.unsaved")}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
