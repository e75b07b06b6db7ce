import { hours, hoursInWords, money, number, share } from "../../messages/format";
import { Panel } from "../../parts/Panel";
import type { CourseStep } from "./types";
import { t } from "./words";

/** At each moment at which something more stands: what was spent, and what one switch can still do. */
export function Course({ steps, currency, horizonHours }: { steps: readonly CourseStep[]; currency: string; horizonHours: number }) {
  return (
    <Panel title={t("course.title")} note={t("course.note", { horizon: hoursInWords(horizonHours) })}>
      <div class="plain-scroll" role="group" aria-label={t("course.title")} tabIndex={0}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t("course.day")}</th>
              <th scope="col">{t("course.stands")}</th>
              <th scope="col" class="figure">
                {t("course.cost")}
              </th>
              <th scope="col" class="figure">
                {t("course.share")}
              </th>
              <th scope="col" class="figure">
                {t("course.linchpins")}
              </th>
              <th scope="col" class="figure">
                {t("course.findings")}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <tr key={step.atHours}>
                <th scope="row">
                  <span class="nowrap">{step.day ?? hours(step.atHours)}</span>
                </th>
                <td>{step.stands.length > 0 ? step.stands.join(", ") : step.atHours === 0 ? t("course.today") : <span class="none">–</span>}</td>
                <td class="figure">{money(step.cost, currency)}</td>
                <td class="figure">{share(step.stakeShare)}</td>
                <td class="figure">{number(step.linchpins)}</td>
                <td class="figure">{number(step.findings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
