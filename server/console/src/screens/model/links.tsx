import type { ComponentChildren } from "preact";
import { useQuery } from "../../app/location";
import { hrefTo } from "../../state/places";
import { MODEL, type ModelTab } from "../../state/shapes";
import type { StateOf } from "../../state/codec";

/** An address of this screen; what it does not name is as if nothing were chosen. */
export function useModelHref(): (state: Partial<StateOf<typeof MODEL>> & { readonly tab: ModelTab }) => string {
  const query = useQuery();
  return (state) => hrefTo("model", query, {}, MODEL, state);
}

/** A link into the editor; plain text where the file or the line is not known. */
export function FileLink({ file, line, label, children }: { file: string | null; line: number | null; label?: string; children: ComponentChildren }) {
  const href = useModelHref();
  if (!file) return <>{children}</>;
  return (
    <a href={href({ tab: "files", file, line: line || null })} aria-label={label}>
      {children}
    </a>
  );
}
