package org.linchpin.formats.register.merge;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Quote;

/** Reads the tables of a merge back. */
public final class PictureReader {

    private static final long MOST_BYTES = 8L << 30;

    private final Path directory;
    private final Problems problems;
    private final Picture.Builder builder = new Picture.Builder();
    private final Map<String, String> texts = new HashMap<>();
    private final List<String> filers = new ArrayList<>();
    private final List<List<Facts.Mention>> mentions = new ArrayList<>();
    private final List<Picture.Held> held = new ArrayList<>();
    private int skipped;

    private PictureReader(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** True if the directory is a merge. */
    public static boolean isMerged(Path directory) {
        return Files.isRegularFile(directory.resolve("supply.csv"))
                && Files.isRegularFile(directory.resolve("mentions.csv"));
    }

    /**
     * What is wrong is told; the picture is whole if nothing is.
     *
     * @throws IOException if a table is not there
     */
    public static Picture read(Path directory, Problems problems) throws IOException {
        PictureReader reader = new PictureReader(directory, problems);
        reader.read();
        List<Alias> aliases = AliasFile.read(directory.resolve("aliases.csv"), problems);
        List<Filing> stubs = new ArrayList<>();
        for (List<Facts.Mention> each : reader.mentions) {
            stubs.add(new Filing(
                    Filing.Cover.of(""),
                    Filing.Status.READ,
                    "",
                    0,
                    0,
                    new Facts(0, 0, List.of(), List.of(), each, List.of(), Map.of(), Map.of(), Map.of(), List.of())));
        }
        return new Picture(
                reader.builder.entities,
                reader.held,
                Mentions.of(stubs),
                aliases,
                reader.filers.size() - reader.skipped,
                reader.skipped);
    }

    private void read() throws IOException {
        table("registers.csv", List.of("register", "filer", "status"), (cells, where) -> {
            filers.add(cells.get("filer"));
            mentions.add(new ArrayList<>());
            skipped += cells.get("status").equals("read") ? 0 : 1;
        });
        table(
                "entities.csv",
                List.of("register", "lei", "name", "country", "type", "currency", "assets"),
                this::entity);
        table(
                "functions.csv",
                List.of("entity", "function", "criticality"),
                (cells, where) -> builder.function(
                        pooled(cells.get("entity")), pooled(cells.get("function")), pooled(cells.get("criticality"))));
        table("mentions.csv", List.of("register", "id", "other", "name", "country", "parent"), (cells, where) -> {
            int number = register(cells, where);
            if (number >= 0) {
                mentions.get(number)
                        .add(new Facts.Mention(
                                pooled(cells.get("id")),
                                pooled(cells.get("other")),
                                pooled(cells.get("name")),
                                pooled(cells.get("country")),
                                pooled(cells.get("parent"))));
            }
        });
        table(
                "supply.csv",
                List.of("entity", "function", "member", "rank", "hard", "substitutability", "obstacle"),
                this::supply);
    }

    private void entity(CsvInput.Cells cells, Where where) {
        int number = register(cells, where);
        if (number >= 0) {
            String assets = cells.get("assets");
            builder.entity(
                    new Facts.Entity(
                            pooled(cells.get("lei")),
                            cells.get("name"),
                            pooled(cells.get("country")),
                            pooled(cells.get("type")),
                            pooled(cells.get("currency")),
                            assets.isEmpty() ? null : amount(assets, where)),
                    filers.get(number));
        }
    }

    private BigDecimal amount(String text, Where where) {
        try {
            if (text.length() <= 80) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            problems.accept(Problem.error(where, "an amount must be a number: " + Quote.of(text)));
            return BigDecimal.ZERO;
        }
        problems.accept(Problem.error(where, "an amount must be short: " + Quote.of(text)));
        return BigDecimal.ZERO;
    }

    private void supply(CsvInput.Cells cells, Where where) {
        String entity = pooled(cells.get("entity"));
        String function = pooled(cells.get("function"));
        held.add(new Picture.Held(
                entity,
                function,
                builder.criticality(entity, function),
                pooled(cells.get("member")),
                number(cells.get("rank"), where),
                cells.get("hard").equals("yes"),
                pooled(cells.get("substitutability")),
                pooled(cells.get("obstacle"))));
    }

    /** Equal texts as one. */
    private String pooled(String text) {
        return Objects.requireNonNullElse(texts.putIfAbsent(text, text), text);
    }

    /** Place of the row's register, or -1. */
    private int register(CsvInput.Cells cells, Where where) {
        int number = number(cells.get("register"), where) - 1;
        if (number < 0 || number >= filers.size()) {
            problems.error(where, "a register must be one of registers.csv: " + Quote.of(cells.get("register")));
            return -1;
        }
        return number;
    }

    private int number(String text, Where where) {
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        problems.error(where, "this must be a number: " + Quote.of(text));
        return 0;
    }

    /** Cells as they were before the apostrophe that keeps a spreadsheet from running them. */
    private void table(String file, List<String> columns, CsvInput.Taker taker) throws IOException {
        CsvInput.read(
                directory.resolve(file),
                columns,
                MOST_BYTES,
                problems,
                (cells, where) -> taker.row(column -> plain(cells.get(column)), where));
    }

    private static String plain(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
