import { useState } from "preact/hooks";
import { termsOf } from "../../api/terms";
import { Heading } from "../../app/Heading";
import { useAddress, useQuery } from "../../app/location";
import { Empty } from "../../parts/Quiet";
import { hrefTo } from "../../state/places";
import { COMMON, WHO } from "../../state/shapes";
import { meant, useNames } from "../asking/useNames";
import { textQuery } from "../../api/textQuery";
import { All } from "./All";
import { Ask } from "./Ask";
import { One } from "./One";
import { levelOf } from "./types";
import { t } from "./words";

const EXAMPLES = 6;

/** Who can switch it off: the smallest groups, those that can alone first. */
export default function Who() {
  const [common] = useAddress(COMMON);
  const [state] = useAddress(WHO);
  const [horizonHours, setHorizonHours] = useState<number>();
  const names = useNames(state.target);
  const query = {
    ...termsOf(common),
    over: state.over,
    maxSize: state.size,
    orders: state.orders && (levelOf(state.over) === "jurisdictions" || levelOf(state.over) === "blocs"),
  };
  return (
    <div class="asking">
      <div class="asking-head">
        <Heading title={t("title")}>{t("question")}</Heading>
        <Ask usualHours={horizonHours} />
      </div>
      {state.all ? (
        <All query={textQuery(query)} onHorizon={setHorizonHours} />
      ) : state.target === "" ? (
        <Start />
      ) : (
        <One query={{ ...query, target: state.target }} name={meant(names, state.target)?.label ?? state.target} onHorizon={setHorizonHours} />
      )}
    </div>
  );
}

/** Nothing is asked yet: what this screen does, and where to start. */
function Start() {
  const query = useQuery();
  const functions = useNames("")
    .filter((name) => name.detail === "function")
    .slice(0, EXAMPLES);
  return (
    <Empty title={t("empty.title")}>
      <p>{t("empty.text")}</p>
      <ul class="starts">
        {functions.map((name) => (
          <li key={name.id}>
            <a class="button" href={hrefTo("who", query, {}, WHO, { target: name.id })}>
              {name.label}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={hrefTo("who", query, {}, WHO, { all: true })}>{t("empty.all")}</a>
      </p>
    </Empty>
  );
}
