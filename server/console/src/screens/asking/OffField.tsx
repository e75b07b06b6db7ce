import { useAddress } from "../../app/location";
import { COMMON } from "../../state/shapes";
import { NameField } from "./NameField";
import { a } from "./words";

/** What is off, each with a way to switch it on again, and a field that switches more off. */
export function OffField({ label }: { label: (id: string) => string }) {
  const [common, set] = useAddress(COMMON);
  return (
    <div class="ask-off">
      <NameField
        label={a("off.add")}
        value=""
        placeholder={a("off.hint")}
        fits={(name) => name.kind !== "option" && name.kind !== "scenario" && !common.off.includes(name.id)}
        takes={(text) => /[:\s*]/.test(text) || text === "border" || text === "foreign"}
        unknown={(name) => a("off.unknown", { name })}
        onChoose={(id) => set({ off: [...common.off, id] })}
      />
      {common.off.length > 0 && (
        <div class="off-list">
          <span class="off-title">{a("off.label")}</span>
          <ul>
            {common.off.map((id) => (
              <li key={id}>
                <button type="button" class="button chip" aria-label={a("off.remove", { name: label(id) })} onClick={() => set({ off: common.off.filter((each) => each !== id) })}>
                  {label(id)} <span aria-hidden="true">✕</span>
                </button>
              </li>
            ))}
          </ul>
          {common.at !== "" && <span class="note">{a("off.at", { date: common.at })}</span>}
          {common.for !== "" && <span class="note">{a("off.for", { duration: common.for })}</span>}
        </div>
      )}
    </div>
  );
}
