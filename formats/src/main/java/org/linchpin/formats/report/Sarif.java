package org.linchpin.formats.report;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.report.Report.Level;
import org.linchpin.formats.report.Report.Place;
import org.linchpin.formats.report.Report.Remark;
import org.linchpin.formats.report.Report.Result;
import org.linchpin.formats.report.Report.Rule;
import tools.jackson.core.JsonGenerator;

/**
 * A report in SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run. What was accepted is a suppressed result (3.27.23);
 * with a baseline every result says whether it is new (3.27.24). Remarks are notifications of the run.
 */
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
    private static final String BASE = "%SRCROOT%";

    private final Report report;
    private final SourcePaths paths;
    private final JsonGenerator json;
    private final Map<String, Integer> ruleNumbers = new HashMap<>();

    private Sarif(Report report, SourcePaths paths, JsonGenerator json) {
        this.report = report;
        this.paths = paths;
        this.json = json;
        report.rules().forEach(rule -> ruleNumbers.put(rule.id(), ruleNumbers.size()));
    }

    public static void write(Report report, SourcePaths paths, OutputStream to) {
        Json.write(to, json -> new Sarif(report, paths, json).log());
    }

    private void log() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeNumberProperty("exitCode", report.exitCode());
        json.writeStringProperty("exitCodeDescription", report.headline());
        json.writeArrayPropertyStart("toolExecutionNotifications");
        report.remarks().forEach(this::notification);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringProperty("columnKind", "unicodeCodePoints");
        json.writeArrayPropertyStart("results");
        report.results().forEach(this::result);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool() {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "linchpin");
        json.writeStringProperty("version", report.toolVersion());
        json.writeArrayPropertyStart("rules");
        for (Rule rule : report.rules()) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            text("shortDescription", rule.title());
            text("fullDescription", rule.help());
            text("help", rule.help());
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", "error");
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Result result) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", result.rule());
        json.writeNumberProperty("ruleIndex", ruleNumbers.getOrDefault(result.rule(), -1));
        json.writeStringProperty("level", word(result.level()));
        text("message", result.message());
        List<Place> places = result.places();
        places("locations", places.subList(0, Math.min(1, places.size())), 0);
        places("relatedLocations", places.subList(Math.min(1, places.size()), places.size()), 1);
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("linchpinFinding/v1", result.fingerprint());
        json.writeEndObject();
        if (report.compared()) {
            json.writeStringProperty("baselineState", result.known() ? "unchanged" : "new");
            json.writeArrayPropertyStart("suppressions");
            if (result.acceptance() != null) {
                json.writeStartObject();
                json.writeStringProperty("kind", "external");
                json.writeStringProperty("status", "accepted");
                json.writeStringProperty("justification", result.acceptance());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void places(String name, List<Place> places, int firstId) {
        json.writeArrayPropertyStart(name);
        int id = firstId;
        for (Place place : places) {
            json.writeStartObject();
            if (id > 0) {
                json.writeNumberProperty("id", id);
            }
            id++;
            physical(place.where());
            text("message", place.what());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void physical(Where where) {
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", paths.uri(where));
        if (paths.isInside(where)) {
            json.writeStringProperty("uriBaseId", BASE);
        }
        json.writeEndObject();
        if (where.line() > 0) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", where.line());
            if (where.column() > 0) {
                json.writeNumberProperty("startColumn", where.column());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void notification(Remark remark) {
        json.writeStartObject();
        json.writeStringProperty("level", word(remark.level()));
        text("message", remark.message());
        Integer rule = remark.rule() == null ? null : ruleNumbers.get(remark.rule());
        if (rule != null) {
            json.writeObjectPropertyStart("associatedRule");
            json.writeStringProperty("id", remark.rule());
            json.writeNumberProperty("index", rule);
            json.writeEndObject();
        }
        if (remark.where() != null) {
            places("locations", List.of(new Place("here", remark.where())), 0);
        }
        json.writeEndObject();
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
