import { Panel } from "../../../parts/Panel";
import type { LiveCheck } from "./useLiveCheck";
import { t } from "./words";

/** How a file stands, in one line. */
export function summary({ here, elsewhere, known, failed }: LiveCheck): string {
  if (failed) return t("check.failed");
  if (!known) return t("check.busy");
  const count = (severity: string): number => here.filter((each) => each.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const words = [
    ...(errors > 0 ? [t("check.errors", { count: errors })] : []),
    ...(warnings > 0 ? [t("check.warnings", { count: warnings })] : []),
    ...(notes > 0 ? [t("check.notes", { count: notes })] : []),
    ...(elsewhere > 0 ? [t("check.elsewhere", { count: elsewhere })] : []),
  ];
  if (errors > 0) words.push(t("check.mend"));
  if (here.length === 0) words.unshift(t("check.sound"));
  return words.join(" · ");
}

/** What the check says of this file; a press goes to the line. */
export function Problems({ check, onJump }: { check: LiveCheck; onJump: (line: number, column: number) => void }) {
  if (check.here.length === 0) return null;
  return (
    <Panel title={t("check.title")} busy={check.busy}>
      <ul class="problem-list">
        {check.here.map(({ severity, line = 0, column = 1, message, maybe }) => (
          <li key={`${line}:${column}:${message}`}>
            <span class={`severity severity-${severity}`}>{t(`severity.${severity}`)}</span>{" "}
            {line > 0 ? (
              <button type="button" class="row-button" onClick={() => onJump(line, Math.max(1, column))}>
                {t("check.line", { line })}
              </button>
            ) : (
              <span class="note">{t("check.whole")}</span>
            )}{" "}
            <span class="problem-text">
              {message}
              {maybe && <span class="note problem-maybe">{maybe}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
