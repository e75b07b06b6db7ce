import { useQuery } from "../../app/location";
import { messages } from "../../messages";
import { places } from "../../messages/en/places";
import { hrefTo } from "../../state/places";
import { text } from "../../state/codec";
import { MODEL } from "../../state/shapes";
import { Place } from "./Place";

const t = messages(places);
const DATA = { tab: MODEL.tab, "nodes.filter": text() };

export default function Border() {
  const query = useQuery();
  return (
    <Place title={t("border.title")} question={t("border.question")} text={t("border.text")} todayTitle={t("today")}>
      <li>
        <a href={hrefTo("switchboard", query, { off: ["border"] })}>{t("border.today.closed")}</a>
      </li>
      <li>
        <a href={hrefTo("switchboard", query, { off: ["foreign"] })}>{t("border.today.foreign")}</a>
      </li>
      <li>
        <a href={hrefTo("model", query, {}, DATA, { tab: "nodes", "nodes.filter": "kind:data" })}>{t("border.today.data")}</a>
      </li>
    </Place>
  );
}
