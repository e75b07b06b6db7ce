import { useId, useRef } from "preact/hooks";
import type { OpenFile } from "./useFile";
import { t } from "./words";

/** Deletes the file, and asks before. */
export function DeleteFile({ file, open }: { file: string; open: OpenFile }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const close = (): void => dialog.current?.close();
  return (
    <>
      <button type="button" class="button quiet" aria-haspopup="dialog" aria-disabled={open.state === "deleting"} onClick={() => open.state !== "deleting" && dialog.current?.showModal()}>
        {t(open.state === "deleting" ? "delete.busy" : "delete.open")}
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby={title}>
        <h2 id={title}>{t("delete.title", { file })}</h2>
        <p>{t("delete.text")}</p>
        {open.changed && <p>{t("delete.draft")}</p>}
        <p class="buttons">
          <button
            type="button"
            class="button primary"
            onClick={() => {
              close();
              open.remove();
            }}
          >
            {t("delete.delete")}
          </button>
          <button type="button" class="button" autofocus onClick={close}>
            {t("delete.keep")}
          </button>
        </p>
      </dialog>
    </>
  );
}
