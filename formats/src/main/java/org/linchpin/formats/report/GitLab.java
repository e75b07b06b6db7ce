package org.linchpin.formats.report;

import java.io.OutputStream;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.report.Report.Level;
import org.linchpin.formats.report.Report.Result;

/** A report as GitLab's code quality report: the subset of the Code Climate format that it reads. */
public final class GitLab {

    private GitLab() {}

    public static void write(Report report, SourcePaths paths, OutputStream to) {
        Json.write(to, json -> {
            json.writeStartArray();
            for (Result result : report.results()) {
                Where where = result.places().getFirst().where();
                json.writeStartObject();
                json.writeStringProperty("description", result.message());
                json.writeStringProperty("check_name", result.rule());
                json.writeStringProperty("fingerprint", result.fingerprint());
                json.writeStringProperty("severity", severity(result.level()));
                json.writeObjectPropertyStart("location");
                json.writeStringProperty("path", paths.path(where));
                json.writeObjectPropertyStart("lines");
                json.writeNumberProperty("begin", Math.max(1, where.line()));
                json.writeEndObject();
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static String severity(Level level) {
        return switch (level) {
            case NOTE -> "info";
            case WARNING -> "minor";
            case ERROR -> "critical";
        };
    }
}
