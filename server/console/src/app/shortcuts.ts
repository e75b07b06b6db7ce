const KEY = "linchpin-single-keys";

/** Single-key shortcuts can be turned off (WCAG 2.1.4): speech input types letters. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function keepSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // Without storage they stay on.
  }
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]") !== null;

/** Calls back on Ctrl K or Cmd K anywhere, and on the single key outside text. Returns how to stop. */
export function onShortcut(single: string, control: string | null, act: () => void): () => void {
  const listener = (event: KeyboardEvent): void => {
    const withControl = control !== null && (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === control;
    const alone = event.key === single && !event.ctrlKey && !event.metaKey && !event.altKey && singleKeys() && !typing(event.target);
    if (!withControl && !alone) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}
