package org.linchpin.views.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.exit.Exit;
import org.linchpin.engine.model.Assumptions;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;
import org.linchpin.formats.register.entries.Assessment;
import org.linchpin.formats.register.entries.Codes;
import org.linchpin.formats.register.exits.ExitList;
import org.linchpin.formats.register.exits.ExitRow;
import org.linchpin.formats.register.exits.Incumbent;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Rows;

/**
 * How functions leave their providers, as data.
 *
 * @param sha256 of the model's files, or null of a package
 */
public record ExitsFields(
        ExitList answer,
        ExitWords words,
        Model model,
        @Nullable String sha256,
        int horizonSeconds,
        int periodSeconds,
        boolean all) {

    private static final List<String> COLUMNS = List.of(
            "function",
            "entity",
            "functionName",
            "critical",
            "provider",
            "providerName",
            "contract",
            "service",
            "outcome",
            "holdoutHours",
            "toleratesHours",
            "timeToExitHours",
            "holeHours",
            "noticeDays",
            "exitPlan",
            "lastAudit",
            "cheapestOptions",
            "cheapestCost",
            "cheapestHours",
            "findings");

    Fields document() {
        Fields of = new Fields().put("name", model.name()).put("sha256", sha256);
        Fields fields = new Fields()
                .put("schema", "linchpin/register-exits/1")
                .put("model", of)
                .put("engine", EngineVersion.text())
                .put("assumptionShare", Figures.rounded(Assumptions.share(model), 4));
        span(fields, "horizon", horizonSeconds);
        span(fields, "period", periodSeconds);
        return fields.put("all", all)
                .put("currency", words.currency())
                .put("sentence", ExitsView.sentence(answer))
                .put("criticalFunctions", answer.critical())
                .put("tooSlowFunctions", answer.tooSlow().size())
                .put("unknownFunctions", answer.unknown().size())
                .put("searched", answer.searched())
                .put("notSearched", answer.notSearched())
                .put("truncated", truncated())
                .put("exits", answer.rows().stream().map(this::row).toList());
    }

    private @Nullable String truncated() {
        return answer.notSearched() == 0
                ? null
                : "ways off were not searched for " + Figures.count(answer.notSearched(), "pair", "pairs")
                        + " of a function and a provider";
    }

    private Fields row(ExitRow row) {
        Incumbent incumbent = row.incumbent();
        Exit exit = row.exit();
        Fields fields = incumbent(row).put("outcome", word(exit));
        boolean isDark = exit.outcome() != Exit.Outcome.STAYS_LIT && exit.holdoutSeconds() != Seconds.NEVER;
        span(fields, "holdout", isDark ? exit.holdoutSeconds() : -1);
        span(fields, "tolerates", exit.toleratesSeconds());
        boolean hasWay = exit.outcome() == Exit.Outcome.WAY;
        span(fields, "timeToExit", hasWay ? exit.timeToExitSeconds() : -1);
        span(fields, "hole", hasWay ? exit.holeSeconds() : -1);
        assessed(fields, incumbent);
        if (hasWay) {
            fields.put("cheapest", way(row, exit.cheapest())).put("fastest", way(row, exit.fastest()));
        } else {
            fields.putNull("cheapest").putNull("fastest");
        }
        return fields.put("truncated", exit.truncated())
                .put(
                        "findings",
                        row.findings().stream()
                                .map(finding -> new Fields()
                                        .put("finding", finding.kind().word())
                                        .put("why", finding.what()))
                                .toList());
    }

    private Fields incumbent(ExitRow row) {
        Incumbent incumbent = row.incumbent();
        return new Fields()
                .put("function", incumbent.function().id())
                .put("entity", incumbent.function().entity())
                .put("functionName", words.function(incumbent.function()))
                .put("critical", incumbent.isCritical())
                .put("provider", incumbent.provider())
                .put("providerName", words.provider(row))
                .put("contract", incumbent.service().contract())
                .put("service", incumbent.service().type())
                .put("serviceName", words.service(row));
    }

    private static String word(Exit exit) {
        return exit.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void assessed(Fields fields, Incumbent incumbent) {
        if (incumbent.noticeDays() < 0) {
            fields.putNull("noticeDays");
        } else {
            fields.put("noticeDays", incumbent.noticeDays());
        }
        Assessment assessment = incumbent.assessment();
        LocalDate audited = assessment == null || !assessment.isAudited() ? null : assessment.audited();
        fields.put("exitPlan", assessment == null ? "unknown" : exitPlan(assessment))
                .put("lastAudit", audited == null ? null : audited.toString());
    }

    private static String exitPlan(Assessment assessment) {
        return assessment.hasExitPlan() ? "yes" : assessment.exitPlan().equals(Codes.NO) ? "no" : "unknown";
    }

    private Fields way(ExitRow row, Exit.Way way) {
        Fields fields = new Fields()
                .put("options", way.plan().options())
                .put("optionNames", optionNames(way))
                .put("cost", way.plan().costMinor() / 100.0);
        span(fields, "takes", way.plan().leadSeconds());
        return fields.put("alone", ids(way.rests().alone()))
                .put("movedTo", ids(way.rests().movedTo()))
                .put("movedToNames", names(way.rests().movedTo()))
                .put("shared", ids(row.shared(way)))
                .put("sharedNames", names(row.shared(way)))
                .put("owners", ids(way.rests().owners()))
                .put("ownersNames", names(way.rests().owners()))
                .put("complete", way.rests().complete());
    }

    private List<String> optionNames(Exit.Way way) {
        Map<String, String> names = new HashMap<>();
        model.options().forEach(option -> names.put(option.id(), option.name()));
        return way.plan().options().stream()
                .map(id -> names.getOrDefault(id, id))
                .toList();
    }

    private static List<String> names(List<Switch> parties) {
        return parties.stream().map(Switch::name).toList();
    }

    private static List<String> ids(List<Switch> parties) {
        return parties.stream().map(Switch::id).toList();
    }

    /** @param seconds below 0 for null */
    private static void span(Fields fields, String name, int seconds) {
        if (seconds < 0) {
            fields.putNull(name).putNull(name + "Hours");
        } else {
            fields.put(name, Figures.iso(seconds)).put(name + "Hours", Figures.hours(seconds));
        }
    }

    Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (ExitRow row : answer.rows()) {
            Fields fields = row(row);
            if (row.exit().outcome() == Exit.Outcome.WAY) {
                Exit.Way cheapest = row.exit().cheapest();
                fields.put("cheapestOptions", cheapest.plan().options())
                        .put("cheapestCost", cheapest.plan().costMinor() / 100.0)
                        .put("cheapestHours", Figures.hours(cheapest.plan().leadSeconds()));
            }
            fields.put(
                    "findings",
                    row.findings().stream()
                            .map(finding -> finding.kind().word())
                            .distinct()
                            .toList());
            rows.add(fields);
        }
        return new Rows("exits", COLUMNS, rows);
    }
}
