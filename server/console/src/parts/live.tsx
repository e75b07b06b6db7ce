import { useEffect, useState } from "preact/hooks";

let say: (text: string) => void = () => undefined;
let pending = 0;

/** Says a text to those who listen rather than look; of several in a moment, the last. */
export function announce(text: string): void {
  window.clearTimeout(pending);
  pending = window.setTimeout(() => say(text), 250);
}

/** The page's one live region. */
export function LiveRegion() {
  const [text, setText] = useState("");
  useEffect(() => {
    say = setText;
    return () => void (say = () => undefined);
  }, []);
  return (
    <div class="unseen" role="status" aria-live="polite">
      {text}
    </div>
  );
}
