package org.linchpin.views.register;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.register.concentration.Concentration;
import org.linchpin.formats.register.concentration.Dimension;
import org.linchpin.formats.register.concentration.Share;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** The concentration of registers. */
public final class ConcentrationView implements View {

    /** Of those that tie, how many a sentence names. */
    private static final int MOST_NAMED = 6;

    private final Concentration answer;
    private final Dimension.By by;
    private final List<Path> packages;

    public ConcentrationView(Concentration answer, Dimension.By by, List<Path> packages) {
        this.answer = answer;
        this.by = by;
        this.packages = packages;
    }

    @Override
    public void show(Page page) {
        page.headline(sentence(Dimension.By.PROVIDER));
        page.line(sentence(Dimension.By.GROUP));
        page.line(sentence(Dimension.By.COUNTRY));
        page.line(hidden());
        for (Dimension dimension : answer.dimensions()) {
            page.table(table(dimension));
            page.line(index(dimension));
        }
        page.line(
                "A function rests on what stands in a chain of a service that it uses, at any rank; ! is outside the Union,"
                        + " * is reached through others only. Expenses in " + answer.currency() + ", "
                        + Figures.count(answer.unknownExpenses(), "direct provider", "direct providers")
                        + " without one; the expense of "
                        + Figures.count(answer.splitContracts(), "contract", "contracts")
                        + " of several types of service is split evenly.");
    }

    /** N % of critical functions depend on the same X. */
    private String sentence(Dimension.By of) {
        List<Share> largest = answer.largest(of);
        if (largest.isEmpty()) {
            return "No critical or important function rests on a " + of.word() + ".";
        }
        int count = largest.getFirst().critical().size();
        String rest = largest.size() > MOST_NAMED
                ? " and " + Figures.count(largest.size() - MOST_NAMED, "other", "others")
                : "";
        return Figures.percent((double) count / answer.critical()) + " of critical functions (" + count + " of "
                + answer.critical() + ") depend on the same " + of.word() + ": "
                + largest.stream()
                        .limit(MOST_NAMED)
                        .map(share -> named(share, of))
                        .collect(Collectors.joining(largest.size() > 1 ? "; " : ""))
                + rest + ".";
    }

    private static String named(Share share, Dimension.By of) {
        String country = share.country().isEmpty() || of == Dimension.By.COUNTRY ? "" : share.country() + ", ";
        return share.name() + " (" + country + "rank " + share.firstRank() + ")";
    }

    private String hidden() {
        List<Share> hidden = answer.by(Dimension.By.PROVIDER).shares().stream()
                .filter(Share::isHidden)
                .toList();
        return hidden.isEmpty()
                ? "No provider is reached through others only."
                : "Reached through subcontracting only: "
                        + hidden.stream()
                                .limit(MOST_NAMED)
                                .map(share -> share.name() + " (" + share.country() + ", from rank " + share.firstRank()
                                        + ", " + share.critical().size() + " critical)")
                                .collect(Collectors.joining("; "))
                        + (hidden.size() > MOST_NAMED ? " and " + (hidden.size() - MOST_NAMED) + " more" : "") + ".";
    }

    private Table table(Dimension dimension) {
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("by " + dimension.by().word(), Table.Column.LONG)
                .column("critical", Table.Column.FIGURE)
                .column("share", Table.Column.FIGURE)
                .column("at rank 1", Table.Column.FIGURE)
                .column("functions", Table.Column.FIGURE)
                .column("first rank", Table.Column.FIGURE)
                .column("a year", Table.Column.FIGURE);
        table.rows(
                dimension.shares(),
                share -> List.of(
                        (share.isThird() ? "!" : "") + (share.isHidden() ? "*" : ""),
                        share.name()
                                + (share.country().isEmpty() || share.id().equals(share.country())
                                        ? ""
                                        : ", " + share.country()),
                        Figures.count(share.critical().size()),
                        share(share),
                        Figures.count(share.directCritical().size()),
                        Figures.count(share.functions().size()),
                        String.valueOf(share.firstRank()),
                        money(share.expense())));
        return table;
    }

    private String share(Share share) {
        return answer.critical() == 0
                ? "-"
                : Figures.percent((double) share.critical().size() / answer.critical());
    }

    private static String money(@Nullable BigDecimal amount) {
        return amount == null ? "?" : Figures.count(amount.longValue());
    }

    private static String index(Dimension dimension) {
        double expense = dimension.hhiOfExpense();
        double functions = dimension.hhiOfFunctions();
        return "HHI by " + dimension.by().word() + ": expense " + figure(expense)
                + (expense < 0
                        ? ""
                        : ", top 1 " + Figures.percent(dimension.topOfExpense(1)) + ", top 3 "
                                + Figures.percent(dimension.topOfExpense(3)))
                + "; critical functions at rank 1 " + figure(functions) + ".";
    }

    private static String figure(double hhi) {
        return hhi < 0 ? "unknown" : String.format(Locale.ROOT, "%,.0f", hhi);
    }

    @Override
    public Fields document() {
        return new Fields()
                .put("schema", "linchpin/register-concentration/1")
                .put("engine", EngineVersion.text())
                .put("registers", packages.stream().map(Path::toString).toList())
                .put("criticalFunctions", answer.critical())
                .put("functions", answer.functions())
                .put("currency", answer.currency())
                .put("unknownExpenses", answer.unknownExpenses())
                .put("splitContracts", answer.splitContracts())
                .put(
                        "dimensions",
                        answer.dimensions().stream().map(this::document).toList());
    }

    private Fields document(Dimension dimension) {
        Fields fields = new Fields().put("by", dimension.by().word()).put("sentence", sentence(dimension.by()));
        index(fields, "hhiOfExpense", dimension.hhiOfExpense());
        index(fields, "hhiOfFunctions", dimension.hhiOfFunctions());
        return fields.put("shares", shares(dimension));
    }

    private static void index(Fields fields, String name, double hhi) {
        if (hhi >= 0) {
            fields.put(name, Figures.rounded(hhi, 1));
        }
    }

    private List<Fields> shares(Dimension dimension) {
        List<Fields> rows = new ArrayList<>();
        for (Share share : dimension.shares()) {
            Fields row = new Fields()
                    .put("id", share.id())
                    .put("name", share.name())
                    .put("country", share.country())
                    .put("third", share.isThird())
                    .put("firstRank", share.firstRank())
                    .put("critical", share.critical().size())
                    .put("criticalAtRank1", share.directCritical().size())
                    .put("functions", share.functions().size())
                    .put("hidden", share.isHidden());
            if (answer.critical() > 0) {
                row.put(
                        "criticalShare",
                        Figures.rounded((double) share.critical().size() / answer.critical(), 4));
            }
            BigDecimal expense = share.expense();
            if (expense != null) {
                row.put("expense", expense.doubleValue());
            }
            rows.add(row.put("criticalFunctions", ids(share.critical())));
        }
        return rows;
    }

    private static List<String> ids(Set<FunctionKey> functions) {
        return functions.stream().map(key -> key.id() + "@" + key.entity()).toList();
    }

    @Override
    public Rows rows() {
        return new Rows(
                "shares",
                List.of(
                        "id",
                        "name",
                        "country",
                        "third",
                        "firstRank",
                        "critical",
                        "criticalShare",
                        "criticalAtRank1",
                        "functions",
                        "expense",
                        "hidden",
                        "criticalFunctions"),
                shares(answer.by(by)));
    }
}
