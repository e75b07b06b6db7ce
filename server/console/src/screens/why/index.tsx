import { useState } from "preact/hooks";
import { cutOf } from "../../api/terms";
import { Heading } from "../../app/Heading";
import { useAddress } from "../../app/location";
import { HorizonField } from "../../parts/HorizonField";
import { COMMON, WHY } from "../../state/shapes";
import { NameField } from "../asking/NameField";
import { OffField } from "../asking/OffField";
import { meant, useNames } from "../asking/useNames";
import { useSwitchLabels } from "../asking/useSwitchLabels";
import { a } from "../asking/words";
import { WhyAnswerView } from "./Answer";
import { StartOff, StartTarget } from "./Start";
import { t } from "./words";

/** Why it goes dark: the chain from one node to what was switched off, claim by claim. */
export default function Why() {
  const [common, setCommon] = useAddress(COMMON);
  const [state, set] = useAddress(WHY);
  const [horizonHours, setHorizonHours] = useState<number>();
  const names = useNames(state.target);
  const { label } = useSwitchLabels("parties", "jurisdictions");
  const name = meant(names, state.target)?.label ?? state.target;
  return (
    <div class="asking">
      <div class="asking-head">
        <Heading title={t("title")}>{t("question")}</Heading>
        <div class="ask">
          <NameField
            label={t("ask.target")}
            value={state.target}
            placeholder={t("ask.targetHint")}
            fits={(each) => each.kind === "node" || each.kind === "site"}
            unknown={(text) => a("target.unknown", { name: text })}
            onChoose={(target) => set({ target })}
          />
          <OffField label={label} />
          <HorizonField value={common.horizon} usualHours={common.horizon === "" ? horizonHours : undefined} onChange={(horizon) => setCommon({ horizon })} />
        </div>
      </div>
      {state.target === "" ? (
        <StartTarget label={label} />
      ) : common.off.length === 0 ? (
        <StartOff target={state.target} name={name} label={label} />
      ) : (
        <WhyAnswerView query={{ ...cutOf(common), target: state.target }} name={name} label={label} onHorizon={setHorizonHours} />
      )}
    </div>
  );
}
