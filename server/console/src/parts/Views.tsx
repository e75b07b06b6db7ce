import type { ComponentChildren } from "preact";

export interface ViewLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** Stands small beside the label: a count. */
  readonly note?: ComponentChildren;
}

/** The sub-views of a screen, each an address of its own. */
export function Views({ label, views, current }: { label: string; views: readonly ViewLink[]; current: string }) {
  return (
    <nav class="views" aria-label={label}>
      <ul>
        {views.map(({ id, label: name, href, note }) => (
          <li key={id}>
            <a href={href} aria-current={id === current ? "page" : undefined}>
              {name}{" "}
              {note !== undefined && note !== null && <span class="views-note">{note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
