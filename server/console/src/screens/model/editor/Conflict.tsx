import { useState } from "preact/hooks";
import { getText } from "../../../api/client";
import { Problem } from "../../../api/problem";
import { ProblemView } from "../../../parts/Problem";
import { difference, type DiffLine } from "./difference";
import { addressOf, type OpenFile } from "./useFile";
import { t } from "./words";

interface Theirs {
  readonly text: string;
  readonly etag: string | null;
}

/** The file is not what it was when it was opened: look at the difference, take theirs, or keep mine. */
export function Conflict({ model, file, open }: { model: string; file: string; open: OpenFile }) {
  const [shown, setShown] = useState<Theirs>();
  const [problem, setProblem] = useState<Problem>();
  const withTheirs = (act: (theirs: Theirs) => void) => (): void => {
    setProblem(undefined);
    getText(addressOf(model, file)).then(act, (failure: unknown) => {
      const why = failure instanceof Problem ? failure : Problem.ofNetwork();
      setProblem(why.status === 404 ? new Problem(404, t("conflict.gone"), "") : why);
    });
  };
  return (
    <div class="problem" role="alert">
      <p class="problem-title">{t("conflict.title")}</p>
      <p>{t("conflict.text", { file })}</p>
      <p class="buttons">
        <button type="button" class="button primary" onClick={withTheirs(setShown)}>
          {t("conflict.show")}
        </button>
        <button type="button" class="button" onClick={withTheirs((theirs) => open.settle(theirs, false))}>
          {t("conflict.theirs")}
        </button>
        <button type="button" class="button" onClick={withTheirs((theirs) => open.settle(theirs, true))}>
          {t("conflict.mine")}
        </button>
      </p>
      {problem && <ProblemView problem={problem} />}
      {shown && open.text !== undefined && <Difference pieces={difference(shown.text, open.text)} />}
    </div>
  );
}

function Difference({ pieces }: { pieces: DiffLine[][] | null }) {
  if (pieces === null) return <p>{t("conflict.tooFar")}</p>;
  if (pieces.length === 0) return <p>{t("conflict.same")}</p>;
  return (
    <div class="table-scroll" role="region" aria-label={t("conflict.caption")} tabIndex={0}>
      <table class="diff">
        <caption>{t("conflict.caption")}</caption>
        {pieces.map((piece) => (
          <tbody key={piece[0]?.before ?? piece[0]?.after}>
            {piece.map((line) => (
              <tr class={line.sign === "+" ? "diff-added" : line.sign === "-" ? "diff-removed" : undefined}>
                <td class="figure">{line.before ?? line.after}</td>
                <td>
                  <span aria-hidden="true">{line.sign === "-" ? "−" : line.sign}</span>
                  {line.sign !== " " && <span class="unseen">{t(line.sign === "+" ? "added" : "removed")}</span>}
                </td>
                <td>
                  <code>{line.text}</code>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
