import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { api, getJson } from "../api/client";
import type { Name, Page } from "../api/types";
import { useResource } from "../api/useResource";
import { messages } from "../messages";
import { conjunction } from "../messages/format";
import { command as commandText } from "../messages/en/command";
import { Combobox } from "../parts/Combobox";
import { announce } from "../parts/live";
import { read } from "./command";
import { hrefOf, resolve } from "./commandActs";
import { choicesFor, type CommandChoice } from "./commandChoices";
import { here, navigate } from "./location";
import { ModelContext } from "./modelContext";
import { onShortcut } from "./shortcuts";

const t = messages(commandText);
const MOST_NAMES = 12;

/** Ask in words: "what if vendor-h", "who can stop payments", "why payments". Names complete from the model. */
export function CommandBar() {
  const model = useContext(ModelContext);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState("");
  useEffect(() => onShortcut("/", "k", () => input.current?.select()), []);

  const command = read(text);
  const begun = command.kind === "ask" ? command.begun : command.kind === "other" ? command.text : "";
  const wanted = model !== null && (begun !== "" || command.kind === "ask");
  const names = useResource<Page<Name>>(wanted ? api(["models", model.id, "names"], { q: begun, limit: MOST_NAMES }) : null);
  const choices = choicesFor(command, names.data?.items ?? []);

  const refuse = (why: string): void => {
    setRefusal(why);
    announce(why);
  };
  const go = (href: string): void => {
    navigate(href);
    setText("");
    setRefusal("");
    input.current?.blur();
  };
  const run = async (typed: string): Promise<void> => {
    if (typed.trim() === "" || model === null) return;
    const asked = read(typed);
    const query = new URLSearchParams(here().search);
    const find = (q: string): Promise<readonly Name[]> =>
      getJson<Page<Name>>(api(["models", model.id, "names"], { q, limit: MOST_NAMES })).then((page) => page.items);
    const found = await resolve(asked, find).catch(() => null);
    if (found === null) return refuse(t("unknown", { text: typed.trim() }));
    if (found.kind === "unknown") return refuse(t("unknown", { text: typed.trim() }));
    if (found.kind === "incomplete") return refuse(t("incomplete", { example: found.example }));
    if (found.kind === "unnamed") {
      return refuse(found.near.length > 0 ? t("unnamedMaybe", { name: found.name, maybe: conjunction(found.near) }) : t("unnamed", { name: found.name }));
    }
    go(hrefOf(found, query, model.info?.scenarios));
  };
  const choose = (choice: CommandChoice): void => {
    setRefusal("");
    setText(choice.text);
    if (choice.whole) void run(choice.text);
  };

  return (
    <div class="command" role="search">
      <Combobox
        label={t("label")}
        hideLabel
        inputRef={input}
        value={text}
        placeholder={t("placeholder")}
        choices={choices}
        onInput={(value) => {
          setText(value);
          setRefusal("");
        }}
        onChoose={choose}
        onEnter={() => void run(text)}
        describedBy={refusal === "" ? undefined : "command-refusal"}
        invalid={refusal !== ""}
      >
        <kbd class="command-key" aria-hidden="true">
          {t("shortcut")}
        </kbd>
      </Combobox>
      {refusal !== "" && (
        <p id="command-refusal" class="command-refusal">
          {refusal}
        </p>
      )}
    </div>
  );
}
