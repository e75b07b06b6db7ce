import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import { messages } from "../messages";
import { parts } from "../messages/en/parts";
import { announce } from "./live";

const t = messages(parts);

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

interface Props<C extends Choice> {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly C[];
  readonly onInput: (value: string) => void;
  readonly onChoose: (choice: C) => void;
  /** Enter with no choice marked. */
  readonly onEnter: () => void;
  /** The focus goes elsewhere. */
  readonly onLeave?: () => void;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly children?: ComponentChildren;
}

/** A text box that offers ways to go on: arrows mark one, Enter takes it, Escape hides them. */
export function Combobox<C extends Choice>(props: Props<C>) {
  const { label, value, choices, onInput, onChoose, onEnter } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  // The mark is kept by what it marks: choices that arrive late must not move it.
  const [markedId, setMarkedId] = useState("");
  const marked = choices.findIndex((choice) => choice.id === markedId);
  const shown = open && choices.length > 0;
  const words = choices.map((choice) => choice.id).join("\n");
  useEffect(() => {
    if (shown) announce(t("combo.count", { count: choices.length }));
  }, [shown, words]);

  const choose = (choice: C): void => {
    setMarkedId("");
    onChoose(choice);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      setOpen(true);
      const next = (marked + step + choices.length + (marked < 0 && step < 0 ? 1 : 0)) % choices.length;
      setMarkedId(choices[next]?.id ?? "");
    } else if (event.key === "Enter") {
      const choice = shown ? choices[marked] : undefined;
      if (choice) choose(choice);
      else {
        setOpen(false);
        onEnter();
      }
    } else if (event.key === "Escape" && shown) {
      setOpen(false);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="combo">
      <label for={id} class={props.hideLabel ? "unseen" : "label"}>
        {label}
      </label>
      <input
        id={id}
        ref={props.inputRef ?? null}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-choices`}
        aria-activedescendant={shown && marked >= 0 ? `${id}-${marked}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid ?? false}
        placeholder={props.placeholder}
        value={value}
        onInput={(event) => {
          setOpen(true);
          setMarkedId("");
          onInput(event.currentTarget.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          props.onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      {props.children}
      <ul id={`${id}-choices`} class="choices" role="listbox" aria-label={label} hidden={!shown}>
        {shown &&
          choices.map((choice, index) => (
            <li
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === marked}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(choice);
              }}
            >
              <span>{choice.label}</span>
              {choice.detail && <span class="choice-detail">{choice.detail}</span>}
            </li>
          ))}
      </ul>
    </div>
  );
}
