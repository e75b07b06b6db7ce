import type { RefObject } from "preact";
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { announce } from "../../../parts/live";
import { Gutter, PaintedLines, type Severity } from "./Backdrop";
import { SuggestionList } from "./SuggestionList";
import { wordToWrite } from "./complete";
import { indented, newLine, placeAt } from "./lines";
import { useCompletion, type Suggestion } from "./useCompletion";
import { useSight } from "./useSight";
import { t } from "./words";

const MOST_PAINTED = 400_000;

interface Props {
  readonly model: string;
  readonly file: string;
  readonly text: string;
  readonly readOnly: boolean;
  readonly marks: ReadonlyMap<number, Severity>;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onWrite: (text: string) => void;
  readonly onSave: () => void;
}

/**
 * A text area with line numbers, colours and suggestions. Tab indents only while somebody writes: it leaves the text
 * right after the focus came in by keyboard, and after Escape.
 */
export function Writing({ model, file, text, readOnly, marks, area, onWrite, onSave }: Props) {
  const id = useId();
  const [sight, look] = useSight(area);
  const [cursor, setCursor] = useState(0);
  const [writing, setWriting] = useState(false);
  const suggestions = useCompletion(model);
  const painted = text.length <= MOST_PAINTED && /\.ya?ml$/.test(file);
  const lines = useMemo(() => (painted ? text.split("\n") : []), [text, painted]);
  const count = useMemo(() => (painted ? lines.length : text.split("\n").length), [lines]);
  const place = placeAt(text, Math.min(cursor, text.length));
  useEffect(look, [text]);

  const note = (): void => setCursor(area.current?.selectionStart ?? 0);
  const insert = (from: number, to: number, written: string, select?: readonly [number, number]): void => {
    const seen = area.current;
    if (seen === null) return;
    seen.focus();
    seen.setSelectionRange(from, to);
    // The browser's own command keeps its undo; where it is missing the text is set.
    if (!document.execCommand(written === "" ? "delete" : "insertText", false, written)) {
      seen.setRangeText(written, from, to, "end");
      onWrite(seen.value);
    }
    if (select) seen.setSelectionRange(...select);
    note();
  };
  const suggest = (): void => {
    const seen = area.current;
    if (seen === null || readOnly) return;
    seen.focus();
    suggestions.open(seen.value, seen.selectionStart);
  };
  const choose = ({ word }: Suggestion): void => {
    const at = suggestions.completion?.place;
    const seen = area.current;
    suggestions.close();
    if (at && seen) insert(at.from, seen.selectionStart, wordToWrite(at, word, seen.value.slice(seen.selectionStart)));
  };

  const onSuggestionKey = (event: KeyboardEvent): boolean => {
    if (!suggestions.shown) return false;
    if (event.key === "ArrowDown") suggestions.mark(1);
    else if (event.key === "ArrowUp") suggestions.mark(-1);
    else if (event.key === "Escape") suggestions.close();
    else if (event.key === "Enter" || event.key === "Tab") {
      const chosen = suggestions.list[suggestions.marked];
      if (chosen) choose(chosen);
    } else return false;
    return true;
  };
  const onWritingKey = (event: KeyboardEvent, seen: HTMLTextAreaElement): boolean => {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key.toLowerCase() === "s") onSave();
    else if (event.ctrlKey && event.key === " ") suggest();
    else if (event.key === "Tab" && writing && !control && !event.altKey) {
      const edit = indented(seen.value, seen.selectionStart, seen.selectionEnd, event.shiftKey);
      insert(edit.from, edit.to, edit.text, edit.select);
    } else if (event.key === "Enter" && !control && !event.shiftKey) insert(seen.selectionStart, seen.selectionEnd, newLine(seen.value, seen.selectionStart));
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (readOnly || event.isComposing || area.current === null) return;
    if (onSuggestionKey(event) || onWritingKey(event, area.current)) event.preventDefault();
    else if (event.key === "Escape") {
      setWriting(false);
      announce(t("leaves"));
    }
    else if (!["Tab", "Shift", "Control", "Alt", "Meta"].includes(event.key)) {
      setWriting(true);
      if (/^(Arrow|Home|End|Page)/.test(event.key)) suggestions.close();
    }
  };

  return (
    <>
      <div class={`writing${painted ? " is-painted" : ""}`}>
        <Gutter sight={sight} lines={count} current={place.line} marks={marks} />
        <div class="writing-body">
          {painted && <PaintedLines sight={sight} lines={lines} marks={marks} />}
          <textarea
            ref={area}
            class="writing-area"
            value={text}
            readOnly={readOnly}
            wrap="off"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            aria-label={t("label", { file })}
            aria-describedby={`${id}-keys`}
            aria-autocomplete={readOnly ? undefined : "list"}
            aria-haspopup={readOnly ? undefined : "listbox"}
            aria-controls={suggestions.shown ? `${id}-list` : undefined}
            aria-activedescendant={suggestions.shown ? `${id}-list-${suggestions.marked}` : undefined}
            onInput={(event) => {
              setWriting(true);
              onWrite(event.currentTarget.value);
              if (suggestions.shown) suggestions.open(event.currentTarget.value, event.currentTarget.selectionStart);
            }}
            onKeyDown={onKeyDown}
            onKeyUp={note}
            onSelect={note}
            onPointerDown={() => {
              setWriting(true);
              suggestions.close();
            }}
            onBlur={() => {
              setWriting(false);
              suggestions.close();
            }}
            onScroll={look}
          />
          <SuggestionList id={`${id}-list`} suggestions={suggestions} text={text} sight={sight} onChoose={choose} />
        </div>
      </div>
      <div class="writing-foot note">
        <p id={`${id}-keys`}>{readOnly ? "" : t("keys")}</p>
        <p class="writing-place">{t("position", place)}</p>
        {!readOnly && (
          <button type="button" class="button" onMouseDown={(event) => event.preventDefault()} onClick={suggest}>
            {t("suggest")}
          </button>
        )}
      </div>
    </>
  );
}
