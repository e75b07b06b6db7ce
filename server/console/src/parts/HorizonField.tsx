import { useEffect, useId, useState } from "preact/hooks";
import { messages } from "../messages";
import { hours } from "../messages/format";
import { parts } from "../messages/en/parts";
import { durationHours, tidyDuration } from "../state/duration";
import { Combobox } from "./Combobox";

const t = messages(parts);
/** What the server looks ahead where nobody says otherwise: 180 days. */
const DEFAULT_HOURS = 4320;
const USUAL = ["30d", "90d", "180d", "1y", "2y", "5y"] as const;

/** How far to look ahead: one of the usual horizons, or any duration typed. Empty is the model's own, `usualHours`. */
export function HorizonField({ value, usualHours, onChange }: { value: string; usualHours: number | undefined; onChange: (horizon: string) => void }) {
  const [text, setText] = useState(value);
  const note = useId();
  useEffect(() => setText(value), [value]);
  const tidy = tidyDuration(text);
  const [refused, setRefused] = useState(false);
  const take = (typed: string): void => {
    const horizon = tidyDuration(typed);
    setRefused(horizon === null);
    if (horizon === null) return;
    setText(horizon);
    if (horizon !== value) onChange(horizon);
  };
  const choices = USUAL.map((each) => ({ id: each, label: each, ...(durationHours(each) === usualHours && value === "" && { detail: t("horizon.default") }) }));
  return (
    <div class="horizon">
      <Combobox
        label={t("horizon.label")}
        value={text}
        placeholder={hours(usualHours ?? DEFAULT_HOURS)}
        choices={choices}
        onInput={(typed) => {
          setText(typed);
          setRefused(false);
        }}
        onChoose={(choice) => take(choice.id)}
        onEnter={() => take(text)}
        onLeave={() => take(text)}
        invalid={refused && tidy === null}
        describedBy={refused ? note : undefined}
      />
      {refused && (
        <p id={note} class="field-error">
          {t("horizon.bad")}
        </p>
      )}
    </div>
  );
}
