package org.linchpin.formats.report;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.report.Report.Level;
import org.linchpin.formats.report.Report.Result;
import org.linchpin.formats.report.Report.Rule;

/**
 * A report as workflow commands of GitHub Actions. It shows ten errors and ten warnings of a step, so first comes a line
 * for each rule that is not met, then what was found. Nothing but commands is printed, and all text in them is escaped,
 * so that no name in a model can give a command.
 */
public final class GitHub {

    private final SourcePaths paths;
    private final PrintStream out;

    private GitHub(SourcePaths paths, PrintStream out) {
        this.paths = paths;
        this.out = out;
    }

    public static void write(Report report, SourcePaths paths, PrintStream to) {
        GitHub commands = new GitHub(paths, to);
        for (Level level : List.of(Level.ERROR, Level.WARNING)) {
            report.rules().forEach(rule -> commands.rule(rule, level, report.results()));
        }
        for (Level level : List.of(Level.ERROR, Level.WARNING, Level.NOTE)) {
            report.results().stream()
                    .filter(result -> result.level() == level)
                    .forEach(result -> commands.command(
                            level, result.places().getFirst().where(), result.rule(), result.message()));
            report.remarks().stream()
                    .filter(remark -> remark.level() == level)
                    .forEach(remark -> commands.command(level, remark.where(), remark.rule(), remark.message()));
        }
        commands.command(Level.NOTE, null, null, report.headline());
    }

    /** A line for the rule if that is how bad it stands. */
    private void rule(Rule rule, Level level, List<Result> results) {
        List<Result> own = results.stream()
                .filter(result -> result.rule().equals(rule.id()) && result.level() != Level.NOTE)
                .toList();
        Level worst = own.stream().map(Result::level).max(Level::compareTo).orElse(Level.NOTE);
        if (worst == level) {
            command(
                    level,
                    rule.where(),
                    rule.id(),
                    rule.help() + " " + own.size() + (own.size() == 1 ? " finding." : " findings."));
        }
    }

    private void command(Level level, @Nullable Where where, @Nullable String rule, String message) {
        StringBuilder line = new StringBuilder("::")
                .append(
                        switch (level) {
                            case NOTE -> "notice";
                            case WARNING -> "warning";
                            case ERROR -> "error";
                        })
                .append(' ');
        if (where != null) {
            line.append("file=").append(property(paths.path(where))).append(',');
            if (where.line() > 0) {
                line.append("line=").append(where.line()).append(',');
            }
            if (where.column() > 0) {
                line.append("col=").append(where.column()).append(',');
            }
        }
        line.append("title=").append(property(rule == null ? "linchpin policy" : "linchpin policy " + rule));
        out.print(line.append("::").append(data(message)).append('\n'));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
