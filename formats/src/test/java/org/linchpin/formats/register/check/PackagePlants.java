package org.linchpin.formats.register.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.check.Plant.Spot;

/** Errors of the package around the tables. */
final class PackagePlants {

    /**
     * An error in the files of a package.
     *
     * @param planting changes the files; says where the error is to be found
     */
    record OfFiles(String rule, String name, Consumer<SortedMap<String, byte[]>> planting, Spot spot) {
        @Override
        public String toString() {
            return rule + " " + name;
        }
    }

    private static final String INDICATORS = "reports/FilingIndicators.csv";
    private static final String PARAMETERS = "reports/parameters.csv";
    private static final String LAST = "reports/b_99.01.csv";

    private PackagePlants() {}

    static List<Plant> all() {
        return List.of(
                named("104", "a blank in the name", name -> name.replace("DORA_2025", "DORA 2025")),
                named("105", "a name without a scope", name -> name.replace(".CON_", "_")),
                named("105", "a moment that is none", name -> name.replace("20260310120000000", "20269910120000000")),
                named("106", "the module of the dry run", name -> name.replace("DORA010100", "DORA010000")),
                dated("109", "2025-02-30"),
                dated("111", "2999-12-31"),
                parameter("320", "refPeriod", "2024-12-31"),
                parameter("514", "entityID", "rs:529900T8BM49AURSDO55"),
                parameter("714", "entityID", "rs:529900T8BM49AURSDO55.CON"),
                new Plant("510", "an unknown template", (draft, random) -> {
                    draft.indicators.put("B_88.01", "true");
                    return Spot.PACKAGE;
                }),
                new Plant("510", "a template in small letters", (draft, random) -> {
                    draft.indicators.remove("B_99.01");
                    draft.indicators.put("b_99.01", "true");
                    return Spot.PACKAGE;
                }),
                new Plant("704", "neither true nor false", (draft, random) -> {
                    draft.indicators.put("B_06.01", "yes");
                    return new Spot("B_06.01", 14, "");
                }),
                new Plant("705", "a template without an indicator", (draft, random) -> {
                    draft.indicators.remove("B_07.01");
                    return new Spot("B_07.01", 0, "");
                }),
                new Plant("808", "reported, and said not to be", (draft, random) -> {
                    draft.indicators.put("B_02.02", "false");
                    return new Spot("B_02.02", 0, "");
                }),
                new Plant("724", "no row at all", (draft, random) -> {
                    draft.clear();
                    return Spot.PACKAGE;
                }));
    }

    static List<OfFiles> ofFiles() {
        return List.of(
                new OfFiles(
                        "103", "no report package", files -> files.remove("META-INF/reportPackage.json"), Spot.PACKAGE),
                new OfFiles(
                        "306",
                        "letters of another code",
                        files -> files.put(LAST, new byte[] {'c', '\n', (byte) 0xC3, '('}),
                        line(1)),
                new OfFiles(
                        "505",
                        "another entry point",
                        files -> edit(files, "reports/report.json", "/dora/", "/corep/"),
                        Spot.PACKAGE),
                new OfFiles("701", "no report.json", files -> files.remove("reports/report.json"), Spot.PACKAGE),
                new OfFiles(
                        "702", "another header", files -> edit(files, INDICATORS, "templateID", "template"), line(1)),
                new OfFiles(
                        "703",
                        "an indicator twice",
                        files -> edit(files, INDICATORS, "B_99.01,true\n", "B_99.01,true\nB_99.01,true\n"),
                        new Spot("B_99.01", 17, "")),
                new OfFiles(
                        "720", "another file", files -> files.put("reports/notes.txt", new byte[] {'x'}), Spot.PACKAGE),
                new OfFiles(
                        "723", "another header", files -> edit(files, PARAMETERS, "name,value", "Name,Value"), line(1)),
                new OfFiles(
                        "801",
                        "an unknown column",
                        files -> column(files, "reports/b_07.01.csv", "c0130"),
                        new Spot("B_07.01", 1, "c0130")),
                new OfFiles(
                        "802",
                        "a column twice",
                        files -> column(files, "reports/b_04.01.csv", "c0030"),
                        new Spot("B_04.01", 1, "c0030")),
                new OfFiles("808", "a file missing", files -> files.remove(LAST), new Spot("B_99.01", 0, "")),
                new OfFiles(
                        "809",
                        "a cell too many",
                        files -> edit(files, LAST, "alone,", "alone,,"),
                        new Spot("B_99.01", 2, "")));
    }

    private static Spot line(int line) {
        return new Spot("", line, "");
    }

    private static Plant named(String rule, String name, UnaryOperator<String> change) {
        return new Plant(rule, name, (draft, random) -> {
            draft.name = change.apply(draft.name);
            return Spot.PACKAGE;
        });
    }

    private static Plant dated(String rule, String date) {
        return new Plant(rule, "dated " + date, (draft, random) -> {
            draft.name = draft.name.replace("2025-12-31", date);
            draft.parameters.put("refPeriod", date);
            return Spot.PACKAGE;
        });
    }

    private static Plant parameter(String rule, String name, String value) {
        return new Plant(rule, name + " " + value, (draft, random) -> {
            draft.parameters.put(name, value);
            return new Spot("", 0, name);
        });
    }

    private static void edit(Map<String, byte[]> files, String path, String from, String to) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        files.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** A column at the end of every line, empty but for its header. */
    private static void column(Map<String, byte[]> files, String path, String header) {
        StringBuilder text = new StringBuilder();
        new String(files.get(path), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> text.append(text.isEmpty() ? line + "," + header + "\n" : line + ",\n"));
        files.put(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The package as a zip whose folder has another name. */
    static String otherRoot(Draft draft) {
        return draft.name + "x";
    }
}
