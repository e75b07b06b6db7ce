import { useMemo } from "preact/hooks";
import { api } from "../api/client";
import type { ModelInfo, Session } from "../api/types";
import { useResource } from "../api/useResource";
import { messages } from "../messages";
import { share } from "../messages/format";
import { shell } from "../messages/en/shell";
import { LiveRegion } from "../parts/live";
import { ProblemView } from "../parts/Problem";
import { Empty, Skeleton } from "../parts/Quiet";
import { COMMON } from "../state/shapes";
import { screenOf } from "../state/places";
import { Header } from "./Header";
import { useAddress, useHere } from "./location";
import { ModelContext, type CurrentModel } from "./modelContext";
import { ScreenView } from "./screens";

const t = messages(shell);

/** The frame around every screen: who we are, where we are, what is asked; then the screen; then what it rests on. */
export function App() {
  const session = useResource<Session>(api(["session"]));
  const [common] = useAddress(COMMON);
  const { path } = useHere();
  const id = common.model || (session.data?.models[0]?.id ?? "");
  const model = useResource<ModelInfo>(id === "" ? null : api(["models", id]));
  const info = model.data?.id === id ? model.data : undefined;
  const current = useMemo<CurrentModel | null>(
    () => (session.data && id !== "" ? { id, info, session: session.data, refresh: model.retry } : null),
    [session.data, id, info, model.retry],
  );
  const screen = screenOf(path);
  return (
    <ModelContext.Provider value={current}>
      <a class="skip" href="#answer">
        {t("skipToAnswer")}
      </a>
      <Header screen={screen} />
      <main id="answer" tabIndex={-1}>
        {session.problem ? (
          <ProblemView problem={session.problem} retry={session.retry} />
        ) : model.problem ? (
          <ProblemView problem={model.problem} retry={model.retry} />
        ) : screen === null ? (
          <Empty title={t("notFound")}>
            <p>{t("notFoundText")}</p>
          </Empty>
        ) : current ? (
          <ScreenView screen={screen} />
        ) : session.data ? (
          <Empty title={t("noModels")}>
            <p>{t("noModelsText")}</p>
          </Empty>
        ) : (
          <Skeleton lines={6} />
        )}
      </main>
      <footer class="foot">
        <p>
          {t("foot")}
          {info && ` ${t("footAssumed", { share: share(info.assumptionShare) })} · ${t("footRevision", { revision: info.revision.slice(0, 12) })}`}
          {session.data && ` · ${t("footVersion", { version: session.data.version })}`}
        </p>
      </footer>
      <LiveRegion />
    </ModelContext.Provider>
  );
}
