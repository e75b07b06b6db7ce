import { useId } from "preact/hooks";
import { api } from "../../api/client";
import type { Answer, Page } from "../../api/types";
import { useResource } from "../../api/useResource";
import { Heading } from "../../app/Heading";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { ProblemView } from "../../parts/Problem";
import { Skeleton } from "../../parts/Quiet";
import { Views } from "../../parts/Views";
import { hrefTo } from "../../state/places";
import { REGISTERS, type RegisterTab } from "../../state/shapes";
import { Concentration } from "./Concentration";
import { Exits } from "./Exits";
import { Findings } from "./Findings";
import { MakeModel } from "./MakeModel";
import { Screening } from "./Screening";
import { Upload } from "./Upload";
import type { CheckHead, FindingRow, Register } from "./types";
import { t } from "./words";

const MOST_LISTED = 1000;
const VIEWS: readonly RegisterTab[] = ["findings", "exits", "screening", "concentration"];

/** Would it be rejected, who cannot leave in time, and on whom does too much rest? */
export default function Registers() {
  const { id } = useModel();
  const [{ register, view }, set] = useAddress(REGISTERS);
  const list = useResource<Page<Register>>(api(["models", id, "registers"], { limit: MOST_LISTED }));
  const rows = list.data?.items;
  const chosen = rows?.find((row) => row.id === register) ?? rows?.[0];
  const onRead = (read: string | undefined): void => {
    if (read !== undefined) set({ register: read, view: "findings", job: "" });
    list.retry();
  };
  return (
    <div class={rows !== undefined && chosen === undefined ? "registers place" : "registers"} key={id}>
      <div class="screen-head">
        <Heading title={t("title")} />
        {chosen && <Verdict register={chosen.id} />}
        {rows === undefined && (list.problem ? <ProblemView problem={list.problem} retry={list.retry} /> : <Skeleton lines={6} />)}
      </div>
      {rows !== undefined && chosen === undefined && <NoRegister onRead={onRead} />}
      {chosen && (
        <>
          <div class="register-tools">
            <div>
              <Choice rows={rows ?? []} total={list.data?.total ?? 0} chosen={chosen} onChoose={(next) => set({ register: next, job: "" })} />
              <MakeModel key={chosen.id} register={chosen} />
            </div>
            <Upload large={false} onRead={onRead} />
          </div>
          <RegisterViews register={chosen.id} view={view} />
          <div class="evidence-view" key={chosen.id}>
            {view === "findings" && <Findings register={chosen.id} />}
            {view === "exits" && <Exits register={chosen} />}
            {view === "screening" && <Screening register={chosen.id} />}
            {view === "concentration" && <Concentration register={chosen.id} />}
          </div>
        </>
      )}
    </div>
  );
}

/** Would it be rejected? Said first, whatever view is open. */
function Verdict({ register }: { register: string }) {
  const { id } = useModel();
  const { data, problem, retry } = useResource<Answer<CheckHead, FindingRow>>(api(["models", id, "registers", register, "findings"], { limit: 1 }));
  if (problem) return <ProblemView problem={problem} retry={retry} />;
  if (!data) return <Skeleton lines={2} />;
  const sum = (of: "reject" | "warn" | "insight"): number => data.answer.packages.reduce((all, one) => all + one[of], 0);
  const [reject, warn, insight] = [sum("reject"), sum("warn"), sum("insight")];
  const rejected = data.answer.wouldBeRejected;
  return (
    <>
      <p class={rejected ? "lead alarm" : "lead"}>
        {rejected ? t("lead.rejected", { count: reject }) : warn > 0 ? t("lead.warned", { count: warn }) : t("lead.taken")}
      </p>
      <p class="teach">
        {insight > 0 && `${t("lead.insights", { count: insight })} `}
        {!rejected && `${t("lead.limit")} `}
        {data.answer.packages.map(({ layout, taxonomy }) => (taxonomy ? t("facts", { layout, taxonomy }) : "")).join(" ")}
      </p>
    </>
  );
}

function Choice({ rows, total, chosen, onChoose }: { rows: readonly Register[]; total: number; chosen: Register; onChoose: (id: string) => void }) {
  const id = useId();
  return (
    <div class="register-choice">
      {rows.length === 1 ? (
        <p class="register-name">{chosen.id}</p>
      ) : (
        <>
          <label for={id} class="label">
            {t("register")}
          </label>
          <select id={id} class="input" value={chosen.id} onChange={(event) => onChoose(event.currentTarget.value)}>
            {rows.map((row) => (
              <option key={row.id} value={row.id}>
                {row.id}
              </option>
            ))}
          </select>
        </>
      )}
      {total > rows.length && <p class="truncated">{t("more", { count: rows.length })}</p>}
    </div>
  );
}

function RegisterViews({ register, view }: { register: string; view: RegisterTab }) {
  const query = useQuery();
  return (
    <Views
      label={t("views")}
      current={view}
      views={VIEWS.map((each) => ({ id: each, label: t(`view.${each}`), href: hrefTo("registers", query, {}, REGISTERS, { register, view: each }) }))}
    />
  );
}

/** What a register is, what to drop here, and what will be answered. */
function NoRegister({ onRead }: { onRead: (id: string | undefined) => void }) {
  return (
    <>
      <p class="lead">{t("empty.title")}</p>
      <p>{t("empty.what")}</p>
      <Upload large onRead={onRead}>
        <p>{t("empty.drop")}</p>
      </Upload>
      <h2>{t("empty.then")}</h2>
      <ul class="answers">
        {VIEWS.map((view) => (
          <li key={view}>
            <strong>{t(`view.${view}`)}</strong> {t(`empty.${view}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
