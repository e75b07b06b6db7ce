import { useEffect, useState } from "preact/hooks";

const NARROW = "(max-width: 52rem)";

/** True where the screen holds one column, and lists must be short to leave the picture in reach. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const media = window.matchMedia(NARROW);
    const listener = (): void => setNarrow(media.matches);
    media.addEventListener("change", listener);
    return () => media.removeEventListener("change", listener);
  }, []);
  return narrow;
}
