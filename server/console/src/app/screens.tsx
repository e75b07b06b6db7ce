import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ProblemView } from "../parts/Problem";
import { Skeleton } from "../parts/Quiet";
import { Problem } from "../api/problem";
import type { ScreenId } from "../state/places";

type Loaded = { readonly default: ComponentType };

/** Each screen is a chunk of its own, loaded when it is first gone to. */
const LOADERS: Readonly<Record<ScreenId, () => Promise<Loaded>>> = {
  switchboard: () => import("../screens/switchboard/index"),
  who: () => import("../screens/who/index"),
  why: () => import("../screens/why/index"),
  plan: () => import("../screens/plan/index"),
  registers: () => import("../screens/registers/index"),
  model: () => import("../screens/model/index"),
  origin: () => import("../screens/places/Origin"),
  border: () => import("../screens/places/Border"),
  drills: () => import("../screens/places/Drills"),
};

const loaded = new Map<ScreenId, ComponentType>();

export function ScreenView({ screen }: { screen: ScreenId }) {
  const [, setArrived] = useState<ScreenId | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const load = (): void => {
    setProblem(undefined);
    LOADERS[screen]().then(
      (module) => {
        loaded.set(screen, module.default);
        setArrived(screen);
      },
      () => setProblem(Problem.ofNetwork()),
    );
  };
  useEffect(() => {
    setProblem(undefined);
    if (!loaded.has(screen)) load();
  }, [screen]);
  const Screen = loaded.get(screen);
  if (Screen) return <Screen key={screen} />;
  return problem ? <ProblemView problem={problem} retry={load} /> : <Skeleton lines={6} />;
}
