import { useState } from "preact/hooks";
import { api } from "../../api/client";
import type { Answer, Page } from "../../api/types";
import { useResource } from "../../api/useResource";
import { Heading } from "../../app/Heading";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { share } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { Views, type ViewLink } from "../../parts/Views";
import { MODEL, type ModelTab } from "../../state/shapes";
import { Ask } from "./Ask";
import { Check } from "./Check";
import { Claims } from "./Claims";
import { Files } from "./Files";
import { NodeDrawer } from "./NodeDrawer";
import { Nodes } from "./Nodes";
import { Revisions } from "./Revisions";
import { useDrafts } from "./editor/drafts";
import { useModelHref } from "./links";
import type { Claim, ClaimHead, ProblemRow } from "./types";
import { t } from "./words";

const TABS: readonly ModelTab[] = ["claims", "unexamined", "ask", "check", "nodes", "files", "revisions"];
/** Views that a model with errors has nothing for. */
const ASKS_THE_MODEL: readonly ModelTab[] = ["claims", "unexamined", "ask", "nodes"];

/** How sure are we? On what the model rests, what to ask next, and the model itself. */
export default function Model() {
  const { id, info, refresh } = useModel();
  const [{ tab }] = useAddress(MODEL);
  const broken = (info?.problems.errors ?? 0) > 0 && ASKS_THE_MODEL.includes(tab);
  const [saves, setSaves] = useState(0);
  const onSaved = (): void => {
    refresh();
    setSaves((count) => count + 1);
  };
  return (
    <div class="evidence">
      <Founded key={`${id} ${saves}`} tab={tab} />
      <div class="evidence-view" key={id}>
        {broken ? <Broken /> : <View tab={tab} onSaved={onSaved} />}
      </div>
      <NodeDrawer />
    </div>
  );
}

function Broken() {
  return (
    <Empty title={t("broken.title")}>
      <p>{t("broken.text")}</p>
    </Empty>
  );
}

function View({ tab, onSaved }: { tab: ModelTab; onSaved: () => void }) {
  return (
    <>
      {(tab === "claims" || tab === "unexamined") && <Claims key={tab} only={tab} />}
      {tab === "ask" && <Ask />}
      {tab === "check" && <Check />}
      {tab === "nodes" && <Nodes />}
      {tab === "files" && <Files onSaved={onSaved} />}
      {tab === "revisions" && <Revisions />}
    </>
  );
}

/** How well founded the model is, in a sentence; what to do about it; and the ways to look closer. */
function Founded({ tab }: { tab: ModelTab }) {
  const { id, info } = useModel();
  const href = useModelHref();
  const drafts = useDrafts(id);
  const sound = info !== undefined && info.problems.errors === 0;
  const claims = useResource<Answer<ClaimHead, Claim>>(sound ? api(["models", id, "claims"], { limit: 1 }) : null);
  const unexamined = useResource<Page<Claim>>(sound ? api(["models", id, "unexamined"], { limit: 1 }) : null);
  const check = useResource<Page<ProblemRow>>(api(["models", id, "check"], { limit: 1 }));
  const errors = info?.problems.errors ?? 0;
  const open = unexamined.data?.total;
  const notes: Partial<Record<ModelTab, string | number>> = {
    ...(open !== undefined && { unexamined: open }),
    ...(check.data && { check: check.data.total }),
    // Of a model that cannot be read nothing is counted.
    ...(info && errors === 0 && { nodes: info.counts.nodes }),
    ...(drafts.length > 0 && { files: t("tab.unsaved") }),
  };
  const views: readonly ViewLink[] = TABS.map((each) => ({ id: each, label: t(`tab.${each}`), href: href({ tab: each }), note: notes[each] ?? null }));
  const unsaid = open ? t("lead.unexamined", { count: open }) : t("lead.examined");
  return (
    <>
      <div class="screen-head">
        <Heading title={t("title")} />
        {errors > 0 ? (
          <p class="lead">{t("lead.broken", { count: errors })}</p>
        ) : (
          info &&
          open !== undefined && (
            <p class="lead">
              {info.assumptionShare > 0 ? t("lead.assumed", { share: share(info.assumptionShare), unexamined: unsaid }) : t("lead.founded", { unexamined: unsaid })}
            </p>
          )
        )}
        {claims.data && errors === 0 && (tab === "claims" || tab === "unexamined") && <p class="teach">{claims.data.sentence}</p>}
        {errors > 0 && tab !== "check" && (
          <p>
            <a class="button primary" href={href({ tab: "check" })}>
              {t("act.check")}
            </a>
          </p>
        )}
        {errors === 0 && tab !== "ask" && tab !== "files" && (
          <p>
            <a class="button primary" href={href({ tab: "ask" })}>
              {t("act.ask")}
            </a>
          </p>
        )}
      </div>
      <Views label={t("views")} views={views} current={tab} />
    </>
  );
}
