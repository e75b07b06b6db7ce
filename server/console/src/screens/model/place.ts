/** "cloud.yaml:61" in pieces; null if it is not of this form. */
export function placeIn(where: string | null | undefined): { readonly file: string; readonly line: number } | null {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(where ?? "");
  return match ? { file: match[1]!, line: Number(match[2]) } : null;
}
