import { useQuery } from "../../app/location";
import { messages } from "../../messages";
import { places } from "../../messages/en/places";
import { hrefTo } from "../../state/places";
import { Place } from "../places/Place";

const t = messages(places);

export default function Who() {
  const query = useQuery();
  return (
    <Place title={t("who.title")} question={t("who.question")} text={t("who.text")} todayTitle={t("today")}>
      <li>
        <a href={hrefTo("switchboard", query)}>{t("who.today")}</a>
      </li>
    </Place>
  );
}
