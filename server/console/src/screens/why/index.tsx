import { useQuery } from "../../app/location";
import { messages } from "../../messages";
import { places } from "../../messages/en/places";
import { hrefTo } from "../../state/places";
import { Place } from "../places/Place";

const t = messages(places);

export default function Why() {
  const query = useQuery();
  return (
    <Place title={t("why.title")} question={t("why.question")} text={t("why.text")} todayTitle={t("today")}>
      <li>
        <a href={hrefTo("switchboard", query)}>{t("why.today")}</a>
      </li>
    </Place>
  );
}
