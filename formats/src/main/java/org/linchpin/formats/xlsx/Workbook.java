package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workbook in the format of Excel 2007 and later: ISO/IEC 29500, transitional or strict. Reads what stands in the cells and
 * nothing of how it looks; formulas, macros, charts and links are not followed. Every sheet is read as it comes, one row in memory
 * at a time; the texts that sheets share are held as long as the workbook is. Every part must be UTF-8 without a DOCTYPE.
 * For one thread.
 */
public final class Workbook {

    /** Cells further right are not read. */
    public static final int MOST_COLUMNS = 256;

    private static final int MOST_SHEETS = 256;
    private static final int MOST_RELATIONS = 2_000;

    private static final String MAIN = "xl/workbook.xml";

    /** Day 60 of 1900 never was; Excel counts it. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_RIGHT_DAY = 61;
    private static final int LAST_DAY = 2_958_465;

    /** Takes the rows that are not empty. */
    @FunctionalInterface
    public interface RowTaker {
        /**
         * @param number from 1
         * @param cells from column A to the last that is not empty
         * @return false if no more rows are wanted
         */
        boolean row(int number, List<SheetCell> cells);
    }

    private final Parts parts;
    private final String main;
    private final List<String> names = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private String sharedStrings = "";
    private @Nullable SharedStrings strings;
    private boolean countsFrom1904;

    private Workbook(Parts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /** @throws IOException if it has no part that names its sheets, or that part is broken */
    public static Workbook of(Parts parts) throws IOException {
        Map<String, String> roots = new HashMap<>();
        relations(parts, "", "_rels/.rels", (id, type, target) -> roots.put(type, target));
        Workbook workbook = new Workbook(parts, roots.getOrDefault("officeDocument", MAIN));
        workbook.readMain();
        return workbook;
    }

    /** The sheets' names, in order. */
    public List<String> sheets() {
        return List.copyOf(names);
    }

    /**
     * Reads the rows of a sheet.
     *
     * @param sheet its place in {@link #sheets}
     * @throws IOException if its part, or that of the shared texts, is missing or broken; the rows before were taken
     */
    public void read(int sheet, RowTaker taker) throws IOException {
        String name = targets.get(ids.get(sheet));
        InputStream in = name == null ? null : parts.open(name);
        if (name == null || in == null) {
            throw new IOException("the part of the sheet is missing");
        }
        try (XmlPart part = new XmlPart(in, name)) {
            if (strings == null) {
                strings = SharedStrings.of(parts, sharedStrings);
            }
            new SheetReader(part, strings).read(taker);
        }
    }

    /** The day that a count of days means, its time of day left out; null if it means none. */
    public @Nullable LocalDate date(double days) {
        if (!(days >= 0 && days < LAST_DAY + 1)) {
            return null;
        }
        int day = (int) days;
        try {
            if (countsFrom1904) {
                return DAY_0_OF_1904.plusDays(day);
            }
            return day == 0 || day == FIRST_RIGHT_DAY - 1
                    ? null
                    : DAY_0.plusDays(day < FIRST_RIGHT_DAY ? day + 1 : day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void readMain() throws IOException {
        InputStream in = parts.open(main);
        if (in == null) {
            throw new IOException("the file is no workbook: it has no part \"" + main + '"');
        }
        try (XmlPart part = new XmlPart(in, main)) {
            while (part.next()) {
                if (part.isStart("workbookPr")) {
                    String from = part.attribute("date1904");
                    countsFrom1904 = "1".equals(from) || "true".equals(from);
                } else if (part.isStart("sheet")) {
                    sheet(part.attribute("name"), part.attribute("id"));
                }
            }
        }
        int slash = main.lastIndexOf('/') + 1;
        relations(
                parts,
                main.substring(0, slash),
                main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels",
                (id, type, target) -> {
                    targets.put(id, target);
                    if (type.equals("sharedStrings")) {
                        sharedStrings = target;
                    }
                });
    }

    private void sheet(@Nullable String name, @Nullable String id) throws IOException {
        if (names.size() >= MOST_SHEETS) {
            throw new IOException("a workbook must have at most " + MOST_SHEETS + " sheets");
        }
        names.add(name == null ? "" : name);
        ids.add(id == null ? "" : id);
    }

    private interface Relation {
        void take(String id, String type, String target);
    }

    private static void relations(Parts parts, String folder, String name, Relation relation) throws IOException {
        InputStream in = parts.open(name);
        if (in == null) {
            return;
        }
        int count = 0;
        try (XmlPart part = new XmlPart(in, name)) {
            while (part.next()) {
                String target = part.isStart("Relationship") ? part.attribute("Target") : null;
                if (target != null && ++count > MOST_RELATIONS) {
                    throw new IOException(name + " must name at most " + MOST_RELATIONS + " parts");
                }
                if (target != null && !"External".equals(part.attribute("TargetMode"))) {
                    String id = part.attribute("Id");
                    String type = part.attribute("Type");
                    relation.take(
                            id == null ? "" : id,
                            type == null ? "" : type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
    }
}
