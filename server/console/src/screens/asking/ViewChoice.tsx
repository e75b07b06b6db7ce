import { useId } from "preact/hooks";
import { a } from "./words";

export type View = "picture" | "table";

/** Picture or its table twin. */
export function ViewChoice({ view, onChange, label = a("view.label") }: { view: View; onChange: (view: View) => void; label?: string }) {
  const name = useId();
  return (
    <fieldset class="theme view-choice">
      <legend class="unseen">{label}</legend>
      {(["picture", "table"] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={view === each} onChange={() => onChange(each)} />
          <span>{a(`view.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
