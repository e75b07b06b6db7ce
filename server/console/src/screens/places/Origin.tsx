import { useQuery } from "../../app/location";
import { messages } from "../../messages";
import { places } from "../../messages/en/places";
import { hrefTo } from "../../state/places";
import { REGISTERS } from "../../state/shapes";
import { Place } from "./Place";

const t = messages(places);

export default function Origin() {
  const query = useQuery();
  return (
    <Place title={t("origin.title")} question={t("origin.question")} text={t("origin.text")} todayTitle={t("today")}>
      <li>
        <a href={hrefTo("switchboard", query)}>{t("origin.today.states")}</a>
      </li>
      <li>
        <a href={hrefTo("registers", query, {}, REGISTERS, { view: "concentration", by: "country" })}>{t("origin.today.concentration")}</a>
      </li>
      <li>
        <a href={hrefTo("model", query)}>{t("origin.today.evidence")}</a>
      </li>
    </Place>
  );
}
