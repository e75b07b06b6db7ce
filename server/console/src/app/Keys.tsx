import { useEffect, useRef, useState } from "preact/hooks";
import { messages } from "../messages";
import { keys } from "../messages/en/keys";
import { keepSingleKeys, onShortcut, singleKeys } from "./shortcuts";

const t = messages(keys);
const NAMES = ["command", "help", "tab", "space", "arrows", "enter", "escape"] as const;

/** A button, and the key "?", that show which keys do what. */
export function KeysButton() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [singles, setSingles] = useState(singleKeys);
  const open = (): void => {
    if (!dialog.current?.open) dialog.current?.showModal();
  };
  useEffect(() => onShortcut("?", null, open), []);
  return (
    <>
      <button type="button" class="button keys-button" aria-label={t("open")} aria-haspopup="dialog" onClick={open}>
        <kbd aria-hidden="true">?</kbd>
      </button>
      <dialog ref={dialog} class="dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">{t("title")}</h2>
        <dl class="keys">
          {NAMES.map((name) => (
            <div key={name}>
              <dt>
                <kbd>{t(`name.${name}`)}</kbd>
              </dt>
              <dd>{t(`key.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <label class="check">
          <input
            type="checkbox"
            checked={singles}
            onChange={(event) => {
              setSingles(event.currentTarget.checked);
              keepSingleKeys(event.currentTarget.checked);
            }}
          />
          {t("singles")}
        </label>
        <form method="dialog">
          <button class="button primary">{t("close")}</button>
        </form>
      </dialog>
    </>
  );
}
