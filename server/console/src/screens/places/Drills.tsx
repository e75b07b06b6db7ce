import { useQuery } from "../../app/location";
import { messages } from "../../messages";
import { places } from "../../messages/en/places";
import { hrefTo } from "../../state/places";
import { Place } from "./Place";

const t = messages(places);

export default function Drills() {
  const query = useQuery();
  return (
    <Place title={t("drills.title")} question={t("drills.question")} text={t("drills.text")} todayTitle={t("today")}>
      <li>
        <a href={hrefTo("why", query)}>{t("drills.today.predict")}</a>
      </li>
    </Place>
  );
}
