import { api } from "../../api/client";
import { cutOf, termsOf } from "../../api/terms";
import type { Page, Row } from "../../api/types";
import { useResource } from "../../api/useResource";
import { useAddress, useQuery } from "../../app/location";
import { useModel } from "../../app/modelContext";
import { conjunction, hours } from "../../messages/format";
import { Empty } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { COMMON, TARGET } from "../../state/shapes";
import { useNames } from "../asking/useNames";
import { a } from "../asking/words";
import { t } from "./words";

const EXAMPLES = 8;

interface Start {
  readonly label: (id: string) => string;
}

/** Nothing to ask about yet: what goes dark under the cut, or else the functions. */
export function StartTarget({ label }: Start) {
  const { id } = useModel();
  const query = useQuery();
  const [common] = useAddress(COMMON);
  const dark = useResource<Page<Row & { readonly id: string; readonly kind: string }>>(
    common.off.length === 0 ? null : api(["models", id, "cut"], { ...cutOf(common), sort: "-weight", limit: EXAMPLES }),
  ).data?.items.map((row) => ({ id: row.id, label: row.id }));
  const functions = useNames("").filter((name) => name.detail === "function");
  const starts = dark && dark.length > 0 ? dark : functions.slice(0, EXAMPLES);
  return (
    <Empty title={t("empty.target")}>
      <p>{dark && dark.length > 0 ? t("empty.dark", { names: conjunction(common.off.map(label)) }) : t("empty.targetText")}</p>
      <ul class="starts">
        {starts.map((each) => (
          <li key={each.id}>
            <a class="button" href={hrefTo("why", query, {}, TARGET, { target: each.id })}>
              {each.label}
            </a>
          </li>
        ))}
      </ul>
    </Empty>
  );
}

/** Nothing is off yet: each supplier that alone would stop the target. */
export function StartOff({ target, name, label }: Start & { target: string; name: string }) {
  const { id } = useModel();
  const query = useQuery();
  const [common] = useAddress(COMMON);
  const who = useResource<Page<Row & { readonly switches: readonly string[]; readonly stopsAfterHours: number }>>(
    api(["models", id, "who"], { ...termsOf(common), target, maxSize: 1, limit: EXAMPLES }),
  ).data;
  return (
    <Empty title={t("empty.off")}>
      <p>{who?.items.length === 0 ? t("empty.offNone", { name }) : t("empty.offText", { name })}</p>
      <ul class="starts">
        {who?.items.map((set) => (
          <li key={set.switches.join(" ")}>
            <a class="button" href={hrefTo("why", query, { off: set.switches }, TARGET, { target })}>
              {t("empty.without", { name: label(set.switches[0] ?? "") })}{" "}
              <span class="note">{set.stopsAfterHours === 0 ? a("atOnce") : hours(set.stopsAfterHours)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Empty>
  );
}
