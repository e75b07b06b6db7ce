package org.linchpin.views.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.screen.Figure;
import org.linchpin.formats.register.screen.Indicator;
import org.linchpin.formats.register.screen.Screened;
import org.linchpin.formats.register.screen.Suppressed;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Table;

/** The tables of {@code register screen}. */
final class ScreenTables {

    private final Lists lists;
    private final Withheld withheld;

    ScreenTables(Lists lists, Withheld withheld) {
        this.lists = lists;
        this.withheld = withheld;
    }

    /** The indicators of one group of providers. */
    Table cells(Screened.Group group) {
        Table table = new Table()
                .column("category", Table.Column.TEXT)
                .column("indicator", Table.Column.LONG)
                .column("direct", Table.Column.FIGURE)
                .column("ranks 1-2", Table.Column.FIGURE)
                .column("any rank", Table.Column.FIGURE)
                .column("of", Table.Column.FIGURE)
                .column("not known", Table.Column.FIGURE)
                .column("threshold", Table.Column.FIGURE)
                .column("reading", Table.Column.TEXT);
        table.rows(group.cells(), cell -> row(Suppressed.of(cell, withheld.minCell())));
        return table;
    }

    private List<String> row(Suppressed shown) {
        Screened.Cell cell = shown.cell();
        Figure all = shown.all();
        return List.of(
                category(cell),
                cell.indicator().id() + " " + cell.indicator().what(),
                text(cell, shown.direct()),
                text(cell, shown.near()),
                all == null ? "< " + withheld.minCell() : text(cell, all),
                of(cell),
                all == null ? "" : notKnown(all),
                threshold(cell.indicator()),
                all == null ? "withheld" : ScreenWords.word(cell.reading()));
    }

    private String category(Screened.Cell cell) {
        return cell.category().isEmpty() ? "all" : lists.label("entity-type", cell.category());
    }

    private static String text(Screened.Cell cell, @Nullable Figure figure) {
        if (figure == null) {
            return "withheld";
        }
        BigDecimal value = figure.value();
        if (cell.indicator().measure() == Indicator.Measure.OUTLIER) {
            return value == null
                    ? ""
                    : value.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
        }
        if (!cell.indicator().measure().isShare()) {
            return value == null ? "unknown" : Figures.count(figure.entities());
        }
        boolean isLeast = figure.unknown() > 0 || figure.dropped() > 0;
        return Figures.count(figure.entities())
                + (value == null
                        ? " (unknown)"
                        : isLeast ? " (>= " + percent(value) + ")" : " (" + percent(value) + ")");
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    private static String of(Screened.Cell cell) {
        BigDecimal denominator = cell.all().denominator();
        return denominator == null
                ? ""
                : denominator.toPlainString() + (cell.all().exceeds() ? " (!)" : "");
    }

    private String notKnown(Figure figure) {
        return withheld.givesAway(figure)
                ? "< " + withheld.minCell()
                : Figures.count(figure.unknown() + figure.dropped());
    }

    private static String threshold(Indicator indicator) {
        BigDecimal threshold = indicator.threshold();
        if (threshold == null) {
            return "";
        }
        return indicator.measure().isShare() ? percent(threshold) : threshold.toPlainString();
    }

    /** What comes out otherwise without an alias. */
    Table undone(List<Screened.Undone> undone) {
        Table table = new Table()
                .column("without the alias", Table.Column.LONG)
                .column("group", Table.Column.LONG)
                .column("category", Table.Column.TEXT)
                .column("indicator", Table.Column.TEXT)
                .column("with", Table.Column.FIGURE)
                .column("without", Table.Column.FIGURE);
        table.rows(
                undone,
                each -> List.of(
                        each.alias().id() + " = " + each.alias().sameAs(),
                        each.name(),
                        each.category().isEmpty() ? "all" : lists.label("entity-type", each.category()),
                        each.indicator().id(),
                        count(each.before(), each.after()),
                        count(each.after(), each.before())));
        return table;
    }

    private String count(Figure figure, Figure beside) {
        Integer shown = withheld.counted(figure, beside);
        return shown == null ? "< " + withheld.minCell() : Figures.count(shown);
    }
}
