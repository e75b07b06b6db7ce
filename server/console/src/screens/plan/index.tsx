import { useQuery } from "../../app/location";
import { messages } from "../../messages";
import { places } from "../../messages/en/places";
import { hrefTo } from "../../state/places";
import { Place } from "../places/Place";

const t = messages(places);

export default function Plan() {
  const query = useQuery();
  return (
    <Place title={t("plan.title")} question={t("plan.question")} text={t("plan.text")} todayTitle={t("today")}>
      <li>
        <a href={hrefTo("switchboard", query)}>{t("plan.today")}</a>
      </li>
    </Place>
  );
}
