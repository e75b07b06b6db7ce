import { Fragment } from "preact";
import { useId, useState } from "preact/hooks";
import { api } from "../../api/client";
import { termsOf } from "../../api/terms";
import { useResource } from "../../api/useResource";
import { useAddress } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { hours } from "../../messages/format";
import { Skeleton } from "../../parts/Quiet";
import { SearchBox } from "../../parts/table/TableTools";
import { useNarrow } from "../../parts/useNarrow";
import { COMMON, SWITCHBOARD } from "../../state/shapes";
import { Scope } from "./Scope";
import { SwitchControl } from "./SwitchControl";
import type { SwitchPage, SwitchRow } from "./types";
import { t } from "./words";

type Group = "jurisdictions" | "parties" | "blocs" | "sites";
/** How many rows show at first, and of them how many of our own where these are listed apart. */
const FIRST = { wide: { rows: 12, home: 4 }, narrow: { rows: 5, home: 2 } };
const MOST_ROWS = 200;

/** All that can be switched off, by group, what reaches furthest first. */
export function Switches({ horizonHours }: { horizonHours: number | undefined }) {
  const [{ find }, set] = useAddress(SWITCHBOARD);
  return (
    <section class="board-switches" aria-labelledby="switches-title">
      <h2 id="switches-title">{t("switches.title")}</h2>
      <a class="skip-here" href="#picture">
        {t("switches.skip")}
      </a>
      <Scope usualHours={horizonHours} />
      {horizonHours !== undefined && <p class="note">{t("switches.reach", { horizon: hours(horizonHours) })}</p>}
      <SearchBox value={find} onChange={(text) => set({ find: text }, "replace")} label={t("switches.find")} placeholder={t("switches.findHint")} hideLabel />
      <SwitchGroup over="jurisdictions" find={find} />
      <SwitchGroup over="parties" find={find} />
      <Folded over="blocs" find={find} />
      <Folded over="sites" find={find} />
    </section>
  );
}

/** A group that is read only once it is opened; a search opens it. */
function Folded({ over, find }: { over: Group; find: string }) {
  const [open, setOpen] = useState(false);
  const shown = open || find !== "";
  return (
    <details class="switch-fold" open={shown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(`switches.${over}`)}</summary>
      {shown && <SwitchList over={over} find={find} />}
    </details>
  );
}

function SwitchGroup({ over, find }: { over: Group; find: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t(`switches.${over}`)}</h3>
      <SwitchList over={over} find={find} />
    </section>
  );
}

function SwitchList({ over, find }: { over: Group; find: string }) {
  const { id } = useModel();
  const [common, set] = useAddress(COMMON);
  const [all, setAll] = useState(false);
  const first = FIRST[useNarrow() ? "narrow" : "wide"];
  const query = { over, sort: "-reach,-stake,firstDarkHours", limit: MOST_ROWS, q: find, ...termsOf(common) };
  const { data, problem, busy, retry } = useResource<SwitchPage>(api(["models", id, "switches"], query));
  if (problem && !data) {
    return (
      <p class="note">
        {t("switches.failed")}{" "}
        <button type="button" class="button quiet" onClick={retry}>
          {t("switches.retry")}
        </button>
      </p>
    );
  }
  if (!data) return <Skeleton lines={over === "parties" ? 10 : 4} />;
  if (data.items.length === 0) return <p class="note">{t("switches.none")}</p>;

  const off = new Set(common.off);
  const wanted = (rows: readonly SwitchRow[], most: number): readonly SwitchRow[] =>
    all || find !== "" ? rows : rows.filter((row, index) => index < most || off.has(row.id));
  const isHome = (row: SwitchRow): boolean => row.side === "home" || row.side === "self";
  const apart = over === "parties" && data.items.some(isHome) && !data.items.every(isHome);
  const lists = apart
    ? [
        { title: t("switches.abroad"), rows: wanted(data.items.filter((row) => !isHome(row)), first.rows - first.home) },
        { title: t("switches.home"), rows: wanted(data.items.filter(isHome), first.home) },
      ]
    : [{ title: "", rows: wanted(data.items, first.rows) }];
  const hidden = lists.reduce((count, { rows }) => count - rows.length, data.items.length);
  const flick = (flicked: string): void =>
    set({ off: off.has(flicked) ? common.off.filter((each) => each !== flicked) : [...common.off, flicked] });
  return (
    <>
      {lists.map(({ title, rows }) => (
        <Fragment key={title}>
          {title !== "" && <h4 class="switch-side">{title}</h4>}
          <ul class="switch-list" aria-busy={busy}>
            {rows.map((row) => (
              <li key={row.id}>
                <SwitchControl row={row} whole={data.answer.whole} off={off.has(row.id)} onFlick={() => flick(row.id)} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
      {(hidden > 0 || all) && find === "" && data.items.length > first.rows && (
        <button type="button" class="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("switches.fewer") : t("switches.more", { count: hidden })}
        </button>
      )}
      {data.total > data.items.length && <p class="note">{t("switches.beyond", { count: data.total - data.items.length })}</p>}
    </>
  );
}
