package org.linchpin.views.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.EngineVersion;
import org.linchpin.formats.register.concentration.Concentration;
import org.linchpin.formats.register.concentration.Dimension;
import org.linchpin.formats.register.concentration.Share;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.formats.register.whatif.Connected;
import org.linchpin.formats.register.whatif.Shared;
import org.linchpin.formats.register.whatif.Subcontractor;
import org.linchpin.formats.register.whatif.WhatIfAnswer;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.Table;
import org.linchpin.views.print.View;

/** A new arrangement on one page. */
public final class WhatIfView implements View {

    private final Path packaged;
    private final List<Path> added;
    private final WhatIfAnswer answer;

    public WhatIfView(Path packaged, List<Path> added, WhatIfAnswer answer) {
        this.packaged = packaged;
        this.added = added;
        this.answer = answer;
    }

    @Override
    public void show(Page page) {
        long newlyShared =
                answer.shared().stream().filter(Shared::isNewlyShared).count();
        page.headline("With " + String.join(", ", answer.contracts()) + ", "
                + Figures.count(answer.affected().size(), "function", "functions") + " would rest on more: "
                + Figures.count(newlyShared, "node", "nodes") + " newly shared, "
                + Figures.count(answer.connected().size(), "group", "groups")
                + " with closely connected arrangements, "
                + Figures.count(answer.thirdCountry().size(), "provider", "providers")
                + " outside the Union or owned there.");
        page.table(beforeAndAfter());
        page.table(shared());
        page.table(connected());
        page.table(thirdCountry());
        Table hard = new Table()
                .column("not easily substitutable", Table.Column.LONG)
                .column("contract", Table.Column.TEXT)
                .column("service", Table.Column.TEXT);
        hard.rows(answer.hardToReplace(), each -> List.of(each.provider(), each.contract(), each.service()));
        page.table(hard);
        page.line("New chains reach rank " + answer.longestChain() + "; "
                + Figures.count(answer.newProviders().size(), "provider is", "providers are")
                + " new to the register. ! is outside the Union. Computed from the register and the added rows; nothing was"
                + " changed.");
    }

    private Table beforeAndAfter() {
        Table table = new Table()
                .column("most critical functions on one", Table.Column.TEXT)
                .column("now", Table.Column.LONG)
                .column("then", Table.Column.LONG)
                .column("HHI now", Table.Column.FIGURE)
                .column("HHI then", Table.Column.FIGURE);
        for (Dimension.By by : Dimension.By.values()) {
            table.row(
                    by.word(),
                    most(answer.before(), by),
                    most(answer.after(), by),
                    figure(answer.before().by(by).hhiOfFunctions()),
                    figure(answer.after().by(by).hhiOfFunctions()));
        }
        return table;
    }

    private static String most(Concentration concentration, Dimension.By by) {
        List<Share> largest = concentration.largest(by);
        if (largest.isEmpty()) {
            return "-";
        }
        Share first = largest.getFirst();
        return first.critical().size() + " of " + concentration.critical() + ": " + first.name()
                + (largest.size() > 1 ? " and " + Figures.count(largest.size() - 1, "other", "others") : "");
    }

    private static String figure(double hhi) {
        return hhi < 0 ? "-" : Figures.count(Math.round(hhi));
    }

    private Table shared() {
        Table table = new Table()
                .column("", Table.Column.TEXT)
                .column("more functions would rest on", Table.Column.LONG)
                .column("rank", Table.Column.FIGURE)
                .column("critical now", Table.Column.FIGURE)
                .column("then", Table.Column.FIGURE)
                .column("functions now", Table.Column.FIGURE)
                .column("then ", Table.Column.FIGURE)
                .column("", Table.Column.TEXT);
        table.rows(
                answer.shared(),
                each -> List.of(
                        each.isThird() ? "!" : "",
                        each.name() + (each.country().isEmpty() ? "" : ", " + each.country()),
                        String.valueOf(each.rank()),
                        String.valueOf(each.criticalBefore()),
                        String.valueOf(each.criticalAfter()),
                        String.valueOf(each.before().size()),
                        String.valueOf(each.after().size()),
                        each.isNewlyShared() ? "newly shared" : ""));
        return table;
    }

    private Table connected() {
        Table table = new Table()
                .column("closely connected: group", Table.Column.LONG)
                .column("providers", Table.Column.LONG)
                .column("contracts now", Table.Column.LONG)
                .column("then", Table.Column.LONG);
        table.rows(
                answer.connected(),
                each -> List.of(
                        each.name(),
                        String.join(", ", each.providers()),
                        each.contractsBefore().isEmpty() ? "-" : String.join(", ", each.contractsBefore()),
                        String.join(", ", each.contractsAfter())));
        return table;
    }

    private Table thirdCountry() {
        Table table = new Table()
                .column("outside the Union", Table.Column.LONG)
                .column("rank", Table.Column.FIGURE)
                .column("seat", Table.Column.TEXT)
                .column("owned by", Table.Column.LONG);
        table.rows(
                answer.thirdCountry(),
                each -> List.of(
                        each.name(),
                        String.valueOf(each.rank()),
                        each.country(),
                        each.parent().isEmpty() ? "" : each.parent() + ", " + each.parentCountry()));
        return table;
    }

    @Override
    public Fields document() {
        return new Fields()
                .put("schema", "linchpin/register-what-if/1")
                .put("engine", EngineVersion.text())
                .put("register", packaged.toString())
                .put("added", added.stream().map(Path::toString).toList())
                .put("contracts", answer.contracts())
                .put("newProviders", answer.newProviders())
                .put("affected", ids(answer.affected()))
                .put("longestChain", answer.longestChain())
                .put("concentration", concentrations())
                .put("shared", rows().rows())
                .put(
                        "connected",
                        answer.connected().stream().map(WhatIfView::document).toList())
                .put(
                        "thirdCountry",
                        answer.thirdCountry().stream().map(WhatIfView::document).toList())
                .put(
                        "hardToReplace",
                        answer.hardToReplace().stream()
                                .map(each -> new Fields()
                                        .put("provider", each.provider())
                                        .put("contract", each.contract())
                                        .put("service", each.service())
                                        .put("substitutability", each.substitutability()))
                                .toList());
    }

    private List<Fields> concentrations() {
        List<Fields> rows = new ArrayList<>();
        for (Dimension.By by : Dimension.By.values()) {
            rows.add(new Fields()
                    .put("by", by.word())
                    .put("before", most(answer.before(), by))
                    .put("after", most(answer.after(), by)));
        }
        return rows;
    }

    private static Fields document(Connected connected) {
        return new Fields()
                .put("group", connected.group())
                .put("name", connected.name())
                .put("providers", connected.providers())
                .put("contractsBefore", connected.contractsBefore())
                .put("contractsAfter", connected.contractsAfter());
    }

    private static Fields document(Subcontractor subcontractor) {
        return new Fields()
                .put("id", subcontractor.id())
                .put("name", subcontractor.name())
                .put("contract", subcontractor.contract())
                .put("rank", subcontractor.rank())
                .put("country", subcontractor.country())
                .put("parent", subcontractor.parent())
                .put("parentCountry", subcontractor.parentCountry());
    }

    private static List<String> ids(Iterable<FunctionKey> functions) {
        List<String> ids = new ArrayList<>();
        functions.forEach(key -> ids.add(key.id() + "@" + key.entity()));
        return ids;
    }

    @Override
    public Rows rows() {
        return new Rows(
                "shared",
                List.of(
                        "id",
                        "name",
                        "country",
                        "third",
                        "rank",
                        "newlyShared",
                        "criticalBefore",
                        "criticalAfter",
                        "before",
                        "after"),
                answer.shared().stream()
                        .map(each -> new Fields()
                                .put("id", each.id())
                                .put("name", each.name())
                                .put("country", each.country())
                                .put("third", each.isThird())
                                .put("rank", each.rank())
                                .put("newlyShared", each.isNewlyShared())
                                .put("criticalBefore", each.criticalBefore())
                                .put("criticalAfter", each.criticalAfter())
                                .put("before", ids(each.before()))
                                .put("after", ids(each.after())))
                        .toList());
    }
}
