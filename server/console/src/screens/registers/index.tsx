import { useQuery } from "../../app/location";
import { messages } from "../../messages";
import { places } from "../../messages/en/places";
import { hrefTo } from "../../state/places";
import { Place } from "../places/Place";

const t = messages(places);

export default function Registers() {
  const query = useQuery();
  return (
    <Place title={t("registers.title")} question={t("registers.question")} text={t("registers.text")} todayTitle={t("today")}>
      <li>
        <a href={hrefTo("switchboard", query)}>{t("registers.today")}</a>
      </li>
    </Place>
  );
}
