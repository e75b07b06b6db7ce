import { useEffect, useId, useState } from "preact/hooks";

/** A labelled text that is handed on when Enter is pressed or the field is left. */
export function TextField({ label, value, placeholder, onChange }: { label: string; value: string; placeholder?: string; onChange: (value: string) => void }) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const hand = (): void => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <div class="field">
      <label for={id} class="label">
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={text}
        placeholder={placeholder}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={hand}
        onKeyDown={(event) => event.key === "Enter" && hand()}
      />
    </div>
  );
}
