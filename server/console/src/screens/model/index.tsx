import { useQuery } from "../../app/location";
import { messages } from "../../messages";
import { places } from "../../messages/en/places";
import { hrefTo } from "../../state/places";
import { Place } from "../places/Place";

const t = messages(places);

export default function Model() {
  const query = useQuery();
  return (
    <Place title={t("model.title")} question={t("model.question")} text={t("model.text")} todayTitle={t("today")}>
      <li>
        <a href={hrefTo("switchboard", query)}>{t("model.today")}</a>
      </li>
    </Place>
  );
}
