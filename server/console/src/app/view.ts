import { COMMON, TARGET } from "../state/shapes";
import { parse } from "../state/codec";

/** The address of a view as it is kept: without the page of a list, which ends with the revision. */
export function pathOfView(path: string, search: string): string {
  const query = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => name !== "cursor" && !name.endsWith(".cursor")));
  const words = query.toString();
  return path + (words === "" ? "" : `?${words}`);
}

/** What a view is about in a few words, to begin a name with: the cut, the target, the horizon. */
export function aboutView(search: string): string {
  const query = new URLSearchParams(search);
  const { off, horizon } = parse(COMMON, query);
  const { target } = parse(TARGET, query);
  return [target, off.join(" + "), horizon].filter((word) => word !== "").join(", ");
}
