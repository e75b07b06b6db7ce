import { useLayoutEffect, useRef } from "preact/hooks";
import type { Sight } from "./Backdrop";
import { placeAt } from "./lines";
import type { Suggestion, Suggestions } from "./useCompletion";
import { t } from "./words";

interface Props {
  readonly id: string;
  readonly suggestions: Suggestions;
  readonly text: string;
  readonly sight: Sight;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** The suggestions, beneath the word begun; above it where there is no room. The text area keeps the focus. */
export function SuggestionList({ id, suggestions, text, sight, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const { shown, marked, completion } = suggestions;
  const from = shown ? (completion?.place.from ?? 0) : 0;
  const { line } = placeAt(text, from);
  useLayoutEffect(() => {
    const box = list.current;
    const room = box?.parentElement;
    if (!box || !room || !ruler.current || !shown) return;
    const pad = ruler.current.offsetLeft;
    const left = Math.min(pad + ruler.current.offsetWidth - sight.left, room.clientWidth - box.offsetWidth - 4);
    const below = ruler.current.offsetTop + line * sight.lineHeight - sight.top;
    const above = below - sight.lineHeight - box.offsetHeight;
    box.style.setProperty("left", `${Math.max(4, left)}px`);
    box.style.setProperty("top", `${below + box.offsetHeight > room.clientHeight && above > 0 ? above : below}px`);
  }, [shown, from, sight, suggestions.list.length]);
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [marked, shown]);
  return (
    <>
      <span class="ruler" ref={ruler} aria-hidden="true">
        {text.slice(text.lastIndexOf("\n", from - 1) + 1, from)}
      </span>
      <ul id={id} ref={list} class="choices suggestions" role="listbox" aria-label={t("suggestions")} hidden={!shown}>
        {shown &&
          suggestions.list.map((suggestion, index) => (
            <li
              key={suggestion.word}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === marked}
              onMouseDown={(event) => {
                event.preventDefault();
                onChoose(suggestion);
              }}
            >
              <span>{suggestion.word}</span>
              {suggestion.detail !== "" && <span class="choice-detail">{suggestion.detail}</span>}
            </li>
          ))}
      </ul>
    </>
  );
}
