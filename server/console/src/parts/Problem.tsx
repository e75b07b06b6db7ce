import { messages } from "../messages";
import { parts } from "../messages/en/parts";
import type { Problem } from "../api/problem";

const t = messages(parts);

/** What went wrong, what may help, and a way to try again. */
export function ProblemView({ problem, retry }: { problem: Problem; retry?: () => void }) {
  const network = problem.status === 0;
  const title = network ? t("problem.network") : problem.title || t("problem.title");
  const text = network ? t("problem.networkText") : problem.detail;
  return (
    <div class="problem" role="alert">
      <p class="problem-title">{title}</p>
      {text !== "" && text !== title && <p>{text}</p>}
      {problem.maybe && <p class="maybe">{t("problem.maybe", { maybe: problem.maybe })}</p>}
      {problem.findings.length > 0 && (
        <ul>
          {problem.findings.map((finding) => (
            <li>
              {finding.file && <code>{t("problem.where", { file: finding.file, line: finding.line ?? 1 })}</code>} {finding.message}
              {finding.maybe && <span class="maybe"> {t("problem.maybe", { maybe: finding.maybe })}</span>}
            </li>
          ))}
        </ul>
      )}
      {retry && (
        <button type="button" class="button" onClick={retry}>
          {t("retry")}
        </button>
      )}
    </div>
  );
}
