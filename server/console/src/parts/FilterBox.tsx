import { useEffect, useId, useState } from "preact/hooks";
import { messages } from "../messages";
import { conjunction } from "../messages/format";
import { parts } from "../messages/en/parts";
import { FILTER_KEYS, completions, unknownKey } from "../state/filter";
import { Combobox } from "./Combobox";

const t = messages(parts);
const SETTLE_MILLIS = 350;

/** The one filter grammar in a box: completes its words, names a wrong one, and hands the text on when typing rests. */
export function FilterBox({ value, onChange, label }: { value: string; onChange: (filter: string) => void; label?: string }) {
  const [text, setText] = useState(value);
  const note = useId();
  useEffect(() => setText(value), [value]);
  const wrong = unknownKey(text);
  useEffect(() => {
    if (text.trim() === value || wrong !== null || text.endsWith(":")) return;
    const rest = window.setTimeout(() => onChange(text.trim()), SETTLE_MILLIS);
    return () => window.clearTimeout(rest);
  }, [text]);
  const choices = completions(text).map(({ text: whole, term, key }) => ({
    id: whole,
    label: term,
    ...(key !== "value" && { detail: t(`filter.hint.${key}`) }),
  }));
  return (
    <div class="filter">
      <Combobox
        label={label ?? t("filter.label")}
        value={text}
        placeholder={t("filter.placeholder")}
        choices={choices}
        onInput={setText}
        onChoose={(choice) => setText(choice.id)}
        onEnter={() => wrong === null && onChange(text.trim())}
        invalid={wrong !== null}
        describedBy={wrong === null ? undefined : note}
      />
      {wrong !== null && (
        <p id={note} class="field-error">
          {t("filter.badKey", { key: wrong, keys: conjunction([...FILTER_KEYS]) })}
        </p>
      )}
    </div>
  );
}
