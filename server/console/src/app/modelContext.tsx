import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ModelInfo, ModelName, Session } from "../api/types";

/** The model that the address names, or the first one; its facts follow a moment later. */
export interface CurrentModel {
  readonly id: string;
  readonly info: ModelInfo | undefined;
  readonly models: readonly ModelName[];
  readonly session: Session;
  /** Reads the facts and the list of models anew, after a change. */
  readonly refresh: () => void;
}

export const ModelContext = createContext<CurrentModel | null>(null);

export function useModel(): CurrentModel {
  const current = useContext(ModelContext);
  if (current === null) throw new Error("a screen must stand inside the shell");
  return current;
}
