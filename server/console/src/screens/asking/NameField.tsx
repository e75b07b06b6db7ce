import { useEffect, useId, useState } from "preact/hooks";
import type { Name } from "../../api/types";
import { Combobox } from "../../parts/Combobox";
import { meant, useNames, within } from "./useNames";

const MOST_CHOICES = 12;

interface Props {
  readonly label: string;
  /** The id that is chosen, or "". */
  readonly value: string;
  readonly fits: (name: Name) => boolean;
  readonly onChoose: (id: string) => void;
  /** Said when Enter is pressed on a text that names nothing. */
  readonly unknown: (text: string) => string;
  readonly placeholder?: string;
  /** Takes a text that is no name as it is: filters. */
  readonly takes?: (text: string) => boolean;
}

/** A name of the model, typed or chosen. */
export function NameField({ label, value, fits, onChoose, unknown, placeholder, takes }: Props) {
  const [text, setText] = useState(value);
  const [refused, setRefused] = useState("");
  // Once a name is taken the list is out of the way until something is typed again.
  const [taken, setTaken] = useState(false);
  const note = useId();
  useEffect(() => {
    setText(value);
    setRefused("");
  }, [value]);
  const asked = text === value ? "" : text;
  // Names of the text before may still stand here: none is offered that the text does not fit.
  const names = useNames(asked).filter((name) => fits(name) && within(name, asked));
  const take = (id: string): void => {
    setRefused("");
    setText(value === "" ? "" : id);
    setTaken(true);
    onChoose(id);
  };
  const enter = (): void => {
    const typed = text.trim();
    if (typed === "" || typed === value) return;
    const found = meant(names, typed) ?? (names.length === 1 ? names[0] : null);
    if (found) take(found.id);
    else if (takes?.(typed)) take(typed);
    else setRefused(typed);
  };
  const choices = (taken ? [] : names).slice(0, MOST_CHOICES).map((name) => ({
    id: name.id,
    label: name.label,
    detail: [name.label === name.id ? "" : name.id, name.detail ?? name.kind].filter((word) => word !== "").join(" · "),
  }));
  return (
    <div class="ask-name">
      <Combobox
        label={label}
        value={text}
        choices={choices}
        onInput={(typed) => {
          setText(typed);
          setTaken(false);
          setRefused("");
        }}
        onChoose={(choice) => take(choice.id)}
        onEnter={enter}
        invalid={refused !== ""}
        describedBy={refused === "" ? undefined : note}
        {...(placeholder !== undefined && { placeholder })}
      />
      {refused !== "" && (
        <p id={note} class="field-error" role="alert">
          {unknown(refused)}
        </p>
      )}
    </div>
  );
}
