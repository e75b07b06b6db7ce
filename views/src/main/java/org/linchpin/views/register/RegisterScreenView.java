package org.linchpin.views.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final Withheld withheld;

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
        this.withheld = new Withheld(minCell);
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
        ScreenTables tables = new ScreenTables(lists, withheld);
        List<String> without = withoutThreshold();
        page.headline("Screening, thresholds of " + thresholdsOf() + ": "
                + (without.isEmpty()
                        ? "no verdict about a provider."
                        : "cannot be concluded, for no source gives the threshold of " + String.join(" and ", without)
                                + "."));
        for (Screened.Group group : groups) {
            page.line(group.name() + " (" + group.id() + "): " + ScreenWords.word(group.outcome()));
            page.table(tables.cells(group));
        }
        page.table(tables.undone(screened.undone()));
        page.line(Figures.count(groups.size()) + " of "
                + Figures.count(screened.allGroups(), "provider group", "provider groups") + ", "
                + Figures.count(screened.registers(), "register", "registers") + " ("
                + Figures.count(screened.skipped()) + " not taken), "
                + Figures.count(screened.entitiesWithoutCategory())
                + " entities without a category; thresholds to be looked at"
                + " again by " + reviewBy() + ".");
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
                        withheld.counted(each.before(), each.after())),
                "without",
                withheld.counted(each.after(), each.before()));
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
        ScreenFields.number(fields, "unknown", all == null ? null : withheld.large(all.unknown()));
        ScreenFields.number(fields, "dropped", all == null ? null : withheld.large(all.dropped()));
        ScreenFields.amount(fields, "numerator", all == null || all.value() == null ? null : all.numerator());
        ScreenFields.amount(fields, "denominator", cell.all().denominator());
        ScreenFields.amount(fields, "value", all == null ? null : all.value());
        ScreenFields.amount(fields, "most", all == null || withheld.givesAway(all) ? null : all.most());
        ScreenFields.amount(fields, "valueDirect", direct == null ? null : direct.value());
        ScreenFields.amount(fields, "valueNear", near == null ? null : near.value());
        ScreenFields.amount(fields, "threshold", cell.indicator().threshold());
        return fields.put("reading", all == null ? "withheld" : ScreenWords.word(cell.reading()))
                .put("withheld", all == null || near == null || direct == null)
                .put("article", cell.indicator().article())
                .put("entities", namesEntities && all != null ? List.copyOf(cell.who()) : List.of());
    }
}
