import { useCallback, useMemo } from "preact/hooks";
import { api } from "../api/client";
import type { Problem } from "../api/problem";
import type { ModelInfo, ModelName, Page, Session } from "../api/types";
import { useResource } from "../api/useResource";
import { messages } from "../messages";
import { share } from "../messages/format";
import { shell } from "../messages/en/shell";
import { LiveRegion } from "../parts/live";
import { ProblemView } from "../parts/Problem";
import { Skeleton } from "../parts/Quiet";
import { COMMON } from "../state/shapes";
import { screenOf } from "../state/places";
import { Header } from "./Header";
import { useAddress, useHere } from "./location";
import { ModelContext, type CurrentModel } from "./modelContext";
import { ScreenView } from "./screens";

const t = messages(shell);

/** Where no screen can stand: what is the matter, and what to do. */
function Lost({ title, text }: { title: string; text: string }) {
  return (
    <div class="place">
      <h1 class="screen-title">{title}</h1>
      <p>{text}</p>
    </div>
  );
}

function Failed({ problem, retry }: { problem: Problem; retry: () => void }) {
  return (
    <div class="place">
      <h1 class="unseen">{t("failed")}</h1>
      <ProblemView problem={problem} retry={retry} />
    </div>
  );
}

/** The frame around every screen: who we are, where we are, what is asked; then the screen; then what it rests on. */
export function App() {
  const session = useResource<Session>(api(["session"]));
  const [common] = useAddress(COMMON);
  const { path } = useHere();
  const list = useResource<Page<ModelName>>(api(["models"]));
  const id = common.model || (list.data?.items[0]?.id ?? "");
  const model = useResource<ModelInfo>(id === "" ? null : api(["models", id]));
  const info = model.data?.id === id ? model.data : undefined;
  const refresh = useCallback(() => {
    model.retry();
    list.retry();
  }, [model.retry, list.retry]);
  const current = useMemo<CurrentModel | null>(
    () => (session.data && list.data && id !== "" ? { id, info, models: list.data.items, session: session.data, refresh } : null),
    [session.data, list.data, id, info, refresh],
  );
  const screen = screenOf(path);
  const failed = [session, list, model].find((each) => each.problem !== undefined);
  return (
    <ModelContext.Provider value={current}>
      <a class="skip" href="#answer">
        {t("skipToAnswer")}
      </a>
      <Header screen={screen} />
      <main id="answer" tabIndex={-1}>
        {failed?.problem ? (
          <Failed problem={failed.problem} retry={failed.retry} />

        ) : screen === null ? (
          <Lost title={t("notFound")} text={t("notFoundText")} />
        ) : current ? (
          <ScreenView screen={screen} />
        ) : session.data && list.data ? (
          <Lost title={t("noModels")} text={t("noModelsText")} />
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
