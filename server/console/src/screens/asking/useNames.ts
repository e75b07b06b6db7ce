import { useEffect, useState } from "preact/hooks";
import { api } from "../../api/client";
import type { Name } from "../../api/types";
import { useResource } from "../../api/useResource";
import { useModel } from "../../app/modelContext";

const SETTLE_MILLIS = 120;
const MOST = 30;

/** The names that fit a text while it is typed, the best first; functions before the rest. */
export function useNames(text: string): readonly Name[] {
  const { id } = useModel();
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const rest = window.setTimeout(() => setSettled(text), SETTLE_MILLIS);
    return () => window.clearTimeout(rest);
  }, [text]);
  const { data } = useResource<{ readonly items: readonly Name[] }>(api(["models", id, "names"], { q: settled, limit: MOST }));
  return data?.items ?? [];
}

/** The one name that a text means: an id, or a label that only one thing has. */
export function meant(names: readonly Name[], text: string): Name | null {
  const wanted = text.trim().toLowerCase();
  const byId = names.find((name) => name.id.toLowerCase() === wanted);
  if (byId) return byId;
  const labelled = names.filter((name) => name.label.toLowerCase() === wanted);
  return labelled.length === 1 ? (labelled[0] ?? null) : null;
}

/** Whether a text is part of a name, as the server looks for it. */
export function within(name: Name, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return name.id.toLowerCase().includes(wanted) || name.label.toLowerCase().includes(wanted);
}
