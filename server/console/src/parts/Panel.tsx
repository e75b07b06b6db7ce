import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** A titled region beside the picture. `note` stands small beneath the title: a horizon, a count. */
export function Panel({ title, note, children, busy = false }: { title: string; note?: ComponentChildren; children: ComponentChildren; busy?: boolean }) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id} aria-busy={busy}>
      <h2 id={id} class="panel-title">
        {title}
      </h2>
      {note && <p class="note">{note}</p>}
      {children}
    </section>
  );
}
