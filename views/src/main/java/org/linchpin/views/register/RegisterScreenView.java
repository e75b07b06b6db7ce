package org.linchpin.views.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.screen.Figure;
import org.linchpin.formats.register.screen.Indicator;
import org.linchpin.formats.register.screen.Inputs;
import org.linchpin.formats.register.screen.Screened;
import org.linchpin.formats.register.screen.Suppressed;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** What {@code register screen} found. */
public final class RegisterScreenView implements View {

    private static final List<String> COLUMNS = List.of(
            "group",
            "groupName",
            "category",
            "categoryName",
            "indicator",
            "what",
            "direct",
            "near",
            "all",
            "unknown",
            "dropped",
            "numerator",
            "denominator",
            "value",
            "most",
            "valueDirect",
            "valueNear",
            "threshold",
            "reading",
            "withheld",
            "article",
            "entities");

    private final Screened screened;
    private final List<Screened.Group> groups;
    private final List<Indicator> indicators;
    private final Map<String, Inputs.Population> population;
    private final Lists lists;
    private final int minCell;
    private final boolean namesEntities;

    public RegisterScreenView(
            Screened screened,
            List<Screened.Group> groups,
            List<Indicator> indicators,
            Map<String, Inputs.Population> population,
            Lists lists,
            int minCell,
            boolean namesEntities) {
        this.screened = screened;
        this.groups = groups;
        this.indicators = indicators;
        this.population = population;
        this.lists = lists;
        this.minCell = minCell;
        this.namesEntities = namesEntities;
    }

    private LocalDate thresholdsOf() {
        return indicators.stream()
                .map(Indicator::asOf)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    private LocalDate reviewBy() {
        return indicators.stream()
                .map(Indicator::reviewBy)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    /** Indicators of step 1 for which no source gives a number. */
    private List<String> withoutThreshold() {
        return indicators.stream()
                .filter(each -> each.step() == 1 && each.threshold() == null)
                .map(Indicator::id)
                .distinct()
                .toList();
    }

    @Override
    public void show(Page page) {
        List<String> without = withoutThreshold();
        page.headline("Screening, thresholds of " + thresholdsOf() + ": "
                + (without.isEmpty()
                        ? "no verdict about a provider."
                        : "cannot be concluded, for no source gives the threshold of " + String.join(" and ", without)
                                + "."));
        for (Screened.Group group : groups) {
            page.line(group.name() + " (" + group.id() + "): " + ScreenWords.word(group.outcome()));
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
            table.rows(group.cells(), cell -> row(Suppressed.of(cell, minCell)));
            page.table(table);
        }
        undone(page);
        page.line(Figures.count(groups.size()) + " of "
                + Figures.count(screened.allGroups(), "provider group", "provider groups") + ", "
                + Figures.count(screened.registers(), "register", "registers") + " ("
                + Figures.count(screened.skipped()) + " not taken), "
                + Figures.count(screened.entitiesWithoutCategory())
                + " entities without a category; thresholds to be looked at"
                + " again by " + reviewBy() + ".");
    }

    private List<String> row(Suppressed shown) {
        Screened.Cell cell = shown.cell();
        Figure all = shown.all();
        return List.of(
                category(cell),
                cell.indicator().id() + " " + cell.indicator().what(),
                text(cell, shown.direct()),
                text(cell, shown.near()),
                all == null ? "< " + minCell : text(cell, all),
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
        return givesAway(figure) ? "< " + minCell : Figures.count(figure.unknown() + figure.dropped());
    }

    private static String threshold(Indicator indicator) {
        BigDecimal threshold = indicator.threshold();
        if (threshold == null) {
            return "";
        }
        return indicator.measure().isShare() ? percent(threshold) : threshold.toPlainString();
    }

    private void undone(Page page) {
        Table table = new Table()
                .column("without the alias", Table.Column.LONG)
                .column("group", Table.Column.LONG)
                .column("category", Table.Column.TEXT)
                .column("indicator", Table.Column.TEXT)
                .column("with", Table.Column.FIGURE)
                .column("without", Table.Column.FIGURE);
        table.rows(
                screened.undone(),
                each -> List.of(
                        each.alias().id() + " = " + each.alias().sameAs(),
                        each.name(),
                        each.category().isEmpty() ? "all" : lists.label("entity-type", each.category()),
                        each.indicator().id(),
                        count(each.before(), each.after()),
                        count(each.after(), each.before())));
        page.table(table);
    }

    private String count(Figure figure, Figure beside) {
        Integer shown = counted(figure, beside);
        return shown == null ? "< " + minCell : Figures.count(shown);
    }

    private @Nullable Integer counted(Figure figure, Figure beside) {
        boolean givesAway = Suppressed.isSmall(figure.entities(), minCell)
                || Suppressed.isSmall(beside.entities(), minCell)
                || Suppressed.isSmall(Math.abs(figure.entities() - beside.entities()), minCell);
        return givesAway ? null : figure.entities();
    }

    @Override
    public Fields document() {
        return new Fields()
                .put("schema", "linchpin/register-screen/1")
                .put("engine", EngineVersion.text())
                .put("title", "Screening, thresholds of " + thresholdsOf())
                .put("thresholdsOf", thresholdsOf().toString())
                .put("reviewBy", reviewBy().toString())
                .put("withoutThreshold", withoutThreshold())
                .put("registers", screened.registers())
                .put("skipped", screened.skipped())
                .put("entitiesWithoutCategory", screened.entitiesWithoutCategory())
                .put("allGroups", screened.allGroups())
                .put("minCell", minCell)
                .put(
                        "population",
                        population.values().stream()
                                .map(ScreenFields::population)
                                .toList())
                .put(
                        "groups",
                        groups.stream()
                                .map(group -> new Fields()
                                        .put("id", group.id())
                                        .put("name", group.name())
                                        .put("outcome", ScreenWords.word(group.outcome())))
                                .toList())
                .put("cells", rows().rows())
                .put("undone", screened.undone().stream().map(this::undone).toList());
    }

    private Fields undone(Screened.Undone each) {
        return ScreenFields.number(
                ScreenFields.number(
                        new Fields()
                                .put("alias", each.alias().id())
                                .put("sameAs", each.alias().sameAs())
                                .put("group", each.group())
                                .put("groupName", each.name())
                                .put("category", each.category())
                                .put("indicator", each.indicator().id())
                                .put("what", each.indicator().what()),
                        "with",
                        counted(each.before(), each.after())),
                "without",
                counted(each.after(), each.before()));
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        groups.forEach(group -> group.cells().forEach(cell -> rows.add(cell(group, Suppressed.of(cell, minCell)))));
        return new Rows("cells", COLUMNS, rows);
    }

    private Fields cell(Screened.Group group, Suppressed shown) {
        Screened.Cell cell = shown.cell();
        Figure all = shown.all();
        Figure direct = shown.direct();
        Figure near = shown.near();
        Fields fields = new Fields()
                .put("group", group.id())
                .put("groupName", group.name())
                .put("category", cell.category())
                .put("categoryName", cell.category().isEmpty() ? "" : lists.label("entity-type", cell.category()))
                .put("indicator", cell.indicator().id())
                .put("what", cell.indicator().what());
        ScreenFields.number(fields, "direct", ScreenFields.entities(cell, direct));
        ScreenFields.number(fields, "near", ScreenFields.entities(cell, near));
        ScreenFields.number(fields, "all", ScreenFields.entities(cell, all));
        ScreenFields.number(fields, "unknown", all == null ? null : large(all.unknown()));
        ScreenFields.number(fields, "dropped", all == null ? null : large(all.dropped()));
        ScreenFields.amount(fields, "numerator", all == null || all.value() == null ? null : all.numerator());
        ScreenFields.amount(fields, "denominator", cell.all().denominator());
        ScreenFields.amount(fields, "value", all == null ? null : all.value());
        ScreenFields.amount(fields, "most", all == null || givesAway(all) ? null : all.most());
        ScreenFields.amount(fields, "valueDirect", direct == null ? null : direct.value());
        ScreenFields.amount(fields, "valueNear", near == null ? null : near.value());
        ScreenFields.amount(fields, "threshold", cell.indicator().threshold());
        return fields.put("reading", all == null ? "withheld" : ScreenWords.word(cell.reading()))
                .put("withheld", all == null || near == null || direct == null)
                .put("article", cell.indicator().article())
                .put("entities", namesEntities && all != null ? List.copyOf(cell.who()) : List.of());
    }

    /** True if the value at most would tell of few entities. */
    private boolean givesAway(Figure figure) {
        return Suppressed.isSmall(figure.unknown(), minCell) || Suppressed.isSmall(figure.dropped(), minCell);
    }

    private @Nullable Integer large(int number) {
        return Suppressed.isSmall(number, minCell) ? null : number;
    }
}
