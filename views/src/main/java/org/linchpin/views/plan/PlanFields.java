package org.linchpin.views.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.plan.Course;
import org.linchpin.engine.plan.Missing;
import org.linchpin.engine.plan.Plan;
import org.linchpin.engine.plan.PlanAnswer;
import org.linchpin.engine.plan.PlanQuestion;
import org.linchpin.engine.plan.SwapAnswer;
import org.linchpin.engine.policy.PolicyAnswer.Judged;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.Opened;

/** A plan as a document (docs/schema/plan.json). */
final class PlanFields {

    private final Planned planned;
    private final PlanAnswer answer;

    PlanFields(Planned planned) {
        this.planned = planned;
        this.answer = planned.answer();
    }

    Fields document(List<Fields> items) {
        Fields fields = head(planned.opened(), planned.question(), "linchpin/plan/1")
                .put("verdict", word(answer.verdict()))
                .put("truncated", answer.truncated());
        if (isBounded(answer)) {
            fields.put("lowerBound", answer.lowerBoundMinor() / 100.0)
                    .put("gap", Figures.rounded(answer.gapFraction(), 4));
        } else {
            fields.putNull("lowerBound").putNull("gap");
        }
        Plan plan = answer.plan();
        if (plan == null) {
            fields.putNull("plan");
        } else {
            fields.put("plan", plan(plan, planned.words()));
        }
        fields.put("items", items)
                .put("policies", policies())
                .put("notJudged", answer.before().notJudged());
        SwapAnswer swap = answer.swap();
        Course course = answer.course();
        Missing missing = answer.missing();
        orNull(fields, "swap", swap == null ? null : swap(swap));
        orNull(fields, "holes", course == null ? null : holes(course));
        orNull(fields, "course", course == null ? null : new Fields().put("steps", steps(course)));
        return orNull(fields, "missing", missing == null ? null : missing(missing));
    }

    /** What every document of the verb begins with. */
    static Fields head(Opened opened, PlanQuestion question, String schema) {
        return opened.document(schema)
                .put("compared", false)
                .put("horizon", Figures.iso(question.horizonSeconds()))
                .put("horizonHours", Figures.hours(question.horizonSeconds()))
                .put("period", Figures.iso((int) question.periodSeconds()))
                .put("periodHours", Figures.hours((int) question.periodSeconds()))
                .put("currency", question.model().currency());
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if the answer says how cheap a plan could be. */
    static boolean isBounded(PlanAnswer answer) {
        return answer.plan() != null && answer.lowerBoundMinor() != Long.MIN_VALUE;
    }

    static Fields plan(Plan plan, PlanWords words) {
        Fields fields = new Fields().put("cost", plan.costMinor() / 100.0);
        span(fields, "stands", plan.leadSeconds());
        day(fields, "standsOn", words.hasDays() ? words.standsOn(plan.leadSeconds()) : null);
        return fields.put("effectiveness", Figures.rounded(plan.effectivenessFraction(), 4))
                .put("stakeShare", Figures.rounded(plan.stakeFraction(), 4))
                .put("options", plan.options());
    }

    static Fields item(Plan.Item item, PlanWords words) {
        Fields fields = new Fields()
                .put("id", item.option())
                .put("name", words.name(item.option()))
                .put("target", words.target(item.option()))
                .put("once", item.onceMinor() / 100.0)
                .put("yearly", item.yearlyMinor() / 100.0)
                .put("cost", item.costMinor() / 100.0);
        span(fields, "stands", item.standsSeconds());
        day(fields, "standsOn", words.hasDays() ? words.standsOn(item.standsSeconds()) : null);
        return span(fields, "slack", item.slackSeconds());
    }

    private List<Fields> policies() {
        List<Fields> list = new ArrayList<>();
        for (int k = 0; k < answer.before().limits().size(); k++) {
            Judged before = answer.before().limits().get(k);
            Fields fields = new Fields()
                    .put("id", before.limit().policy().id())
                    .put("kind", word(before.limit().kind()))
                    .put("over", before.limit().over());
            span(fields, "horizon", before.limit().horizonSeconds());
            fields.put("before", state(before));
            list.add(orNull(
                    fields,
                    "after",
                    answer.after() == null
                            ? null
                            : state(answer.after().limits().get(k))));
        }
        return list;
    }

    private static Fields state(Judged judged) {
        return new Fields()
                .put("met", judged.findings().isEmpty() && judged.truncated() == null)
                .put("findings", judged.findings().size())
                .put("truncated", judged.truncated());
    }

    private Fields swap(SwapAnswer swap) {
        List<Fields> rows = new ArrayList<>();
        for (SwapAnswer.Row row : swap.rows()) {
            List<Fields> moves = row.moves().stream()
                    .map(move -> what(move.to()).put("functions", move.functions()))
                    .toList();
            rows.add(new Fields()
                    .put("level", row.level())
                    .put("switch", what(row.what()))
                    .put("before", row.before())
                    .put("after", row.after())
                    .put("stakeBefore", row.stakeBefore())
                    .put("stakeAfter", row.stakeAfter())
                    .put("fate", word(row.fate()))
                    .put("movedTo", moves));
        }
        return span(new Fields(), "horizon", swap.horizonSeconds())
                .put("wholeWeight", planned.wholeWeight())
                .put("complete", swap.complete())
                .put("switches", rows);
    }

    private static Fields what(Switch what) {
        return new Fields()
                .put("id", what.id())
                .put("name", what.name())
                .put("kind", what.kind().word())
                .put("side", word(what.side()));
    }

    private Fields holes(Course course) {
        List<Fields> gaps = new ArrayList<>();
        for (Course.Gap gap : course.gaps()) {
            Fields fields = new Fields().put("switch", what(gap.what())).put("functions", gap.functions());
            span(fields, "from", gap.fromSeconds());
            day(fields, "fromDay", planned.words().hasDays() ? planned.words().on(gap.fromSeconds()) : null);
            span(fields, "to", gap.toSeconds());
            day(fields, "toDay", planned.words().hasDays() ? planned.words().standsOn(gap.toSeconds()) : null);
            span(fields, "lasts", gap.lastsSeconds());
            gaps.add(fields.put(
                    "bridges", gap.bridges().stream().map(PlanFields::bridge).toList()));
        }
        return new Fields().put("complete", course.complete()).put("holes", gaps);
    }

    private static Fields bridge(Course.Bridge bridge) {
        Fields fields = new Fields().put("options", bridge.options()).put("cost", bridge.costMinor() / 100.0);
        span(fields, "stands", bridge.standsSeconds());
        if (bridge.lightUntilSeconds() == Seconds.NEVER) {
            fields.putNull("lightUntil").putNull("lightUntilHours");
        } else {
            span(fields, "lightUntil", bridge.lightUntilSeconds());
        }
        return fields.put("closes", bridge.closes());
    }

    private List<Fields> steps(Course course) {
        List<Fields> steps = new ArrayList<>();
        for (Course.Step step : course.steps()) {
            Fields fields = span(new Fields(), "at", step.atSeconds());
            day(fields, "day", planned.words().hasDays() ? planned.words().standsOn(step.atSeconds()) : null);
            steps.add(fields.put("stands", step.stands())
                    .put("cost", step.costMinor() / 100.0)
                    .put("stakeShare", Figures.rounded(step.stakeFraction(), 4))
                    .put("linchpins", step.linchpins())
                    .put("findings", step.violations()));
        }
        return steps;
    }

    private static Fields missing(Missing missing) {
        List<Fields> alternatives = missing.alternatives().stream()
                .map(one -> new Fields()
                        .put("node", one.node())
                        .put("without", one.without())
                        .put("known", one.known()))
                .toList();
        Fields fields = new Fields()
                .put("alternatives", alternatives)
                .put("with", missing.with())
                .put("withCost", missing.withCostMinor() / 100.0);
        if (missing.budgetMinor() < 0) {
            fields.putNull("budget");
        } else {
            fields.put("budget", missing.budgetMinor() / 100.0);
        }
        if (missing.readinessSeconds() < 0) {
            fields.putNull("readiness").putNull("readinessHours");
        } else {
            span(fields, "readiness", missing.readinessSeconds());
        }
        return fields.put("conflict", missing.conflict()).put("truncated", missing.truncated());
    }

    static Fields span(Fields fields, String name, int seconds) {
        return fields.put(name, Figures.iso(seconds)).put(name + "Hours", Figures.hours(seconds));
    }

    private static void day(Fields fields, String name, @Nullable String day) {
        fields.put(name, day);
    }

    private static Fields orNull(Fields fields, String name, @Nullable Fields value) {
        return value == null ? fields.putNull(name) : fields.put(name, value);
    }
}
