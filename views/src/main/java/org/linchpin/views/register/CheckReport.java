package org.linchpin.views.register;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.check.CheckAnswer;
import org.linchpin.formats.register.check.CheckAnswer.Breach;
import org.linchpin.formats.register.check.Rule;
import org.linchpin.formats.report.Report;

/** Checks as a {@link Report}. What stands in a zip is shown at the zip. */
public final class CheckReport {

    private CheckReport() {}

    /** The report that code hosts read. */
    public static Report of(List<CheckAnswer> answers, int exitCode) {
        Map<String, Report.Rule> rules = new LinkedHashMap<>();
        List<Report.Result> results = new ArrayList<>();
        List<Report.Remark> remarks = new ArrayList<>();
        for (CheckAnswer answer : answers) {
            String path = answer.register().envelope().path();
            remarks.add(new Report.Remark(Report.Level.NOTE, CheckWords.headline(answer), new Where(path, 0, 0), null));
            for (Breach breach : answer.breaches()) {
                rules.putIfAbsent(breach.rule().code(), rule(breach.rule()));
                breach.findings().forEach(finding -> results.add(result(breach.rule(), finding, path)));
            }
        }
        String headline = answers.stream().map(CheckWords::headline).collect(Collectors.joining(" "));
        return new Report(
                EngineVersion.text(), "", headline, List.copyOf(rules.values()), results, remarks, false, exitCode);
    }

    private static Report.Rule rule(Rule rule) {
        return new Report.Rule(
                rule.code(),
                rule.what(),
                rule.what() + ". " + rule.mend() + ". Source: " + rule.source(),
                new Where("rules.csv", 0, 0),
                List.of(),
                List.of(),
                "",
                null);
    }

    private static Report.Result result(Rule rule, Finding finding, String path) {
        Report.Level level = switch (rule.severity()) {
            case REJECT -> Report.Level.ERROR;
            case WARN -> Report.Level.WARNING;
            case INSIGHT -> Report.Level.NOTE;
        };
        String place = CheckWords.place(finding.place());
        String message =
                place + ": " + finding.why() + (finding.value().isEmpty() ? "" : " (\"" + finding.value() + "\")");
        return new Report.Result(
                rule.code(),
                level,
                "",
                message,
                fingerprint(finding),
                List.of(new Report.Place(place, where(path, finding))),
                null,
                false);
    }

    private static Where where(String path, Finding finding) {
        Path file = Path.of(path).resolve(finding.place().file());
        return Files.isRegularFile(file)
                ? new Where(file.toString(), finding.place().line(), 0)
                : new Where(path, 0, 0);
    }

    /** The same for the same fault, wherever its row moves. */
    private static String fingerprint(Finding finding) {
        String text = String.join(
                "\n",
                finding.rule(),
                finding.place().template(),
                finding.place().column(),
                finding.value(),
                finding.why());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
