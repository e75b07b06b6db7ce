package org.linchpin.views.faulttree;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.linchpin.engine.who.diagram.TopProbability;
import org.linchpin.engine.who.diagram.TreeQuestion;
import org.linchpin.views.print.Figures;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Table;

/** One top of a fault tree for people. */
final class TreePage {

    private static final int SHOWN_EVENTS = 10;

    private final TreeAnswer answer;
    private final boolean countOnly;

    TreePage(TreeAnswer answer, boolean countOnly) {
        this.answer = answer;
        this.countOnly = countOnly;
    }

    void show(Page page) {
        page.headline(headline());
        page.table(sizes());
        if (!countOnly && !answer.listed().isEmpty()) {
            page.table(sets());
        }
        TopProbability probability = answer.probability();
        if (probability != null) {
            page.line("It happens with probability " + figure(probability.probability())
                    + " (exact, events independent). The events that matter most:");
            page.table(importance(probability));
        }
        if (!answer.sets().isCoherent()) {
            page.line("The tree has negations or exclusive ors: a set is a p-cut, its events happen and no others do.");
        }
        page.line(completeness());
    }

    private String headline() {
        BigInteger[] bySize = answer.sets().countBySize();
        if (bySize.length > 0 && bySize[0].signum() > 0) {
            return answer.id() + " happens with no event at all.";
        }
        BigInteger alone = bySize.length > 1 ? bySize[1] : BigInteger.ZERO;
        String limit = answer.question().maxSize() == TreeQuestion.ANY_SIZE
                ? ""
                : " of up to " + answer.question().maxSize() + " events";
        return answer.id() + ": " + count(answer.sets().count()) + " minimal cut sets" + limit + ", "
                + (alone.signum() == 0 ? "no" : count(alone)) + (alone.equals(BigInteger.ONE) ? " event" : " events")
                + " alone.";
    }

    private Table sizes() {
        Table table = new Table().column("events", Table.Column.FIGURE).column("sets", Table.Column.FIGURE);
        BigInteger[] bySize = answer.sets().countBySize();
        for (int size = 0; size < bySize.length; size++) {
            if (bySize[size].signum() > 0) {
                table.row(Integer.toString(size), count(bySize[size]));
            }
        }
        return table;
    }

    private Table sets() {
        Table table = new Table()
                .column("together", Table.Column.FIGURE)
                .column("probability", Table.Column.FIGURE)
                .column("events", Table.Column.LONG);
        for (int[] set : answer.listed()) {
            table.row(
                    set.length == 1 ? "alone" : Figures.count(set.length),
                    figure(answer.probabilityOf(set)),
                    String.join(" + ", answer.names(set)));
        }
        return table;
    }

    private Table importance(TopProbability probability) {
        Table table = new Table()
                .column("event", Table.Column.TEXT)
                .column("Fussell-Vesely", Table.Column.FIGURE)
                .column("Birnbaum", Table.Column.FIGURE);
        IntStream.range(0, probability.events().length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -probability.fussellVesely()[at]))
                .limit(SHOWN_EVENTS)
                .forEach(at -> table.row(
                        answer.tree().nameOf(probability.events()[at]),
                        figure(probability.fussellVesely()[at]),
                        figure(probability.birnbaum()[at])));
        return table;
    }

    private String completeness() {
        String reason = answer.reason(countOnly);
        if (reason == null) {
            return answer.question().maxSize() == TreeQuestion.ANY_SIZE
                    ? "All minimal cut sets are here."
                    : "All minimal cut sets of up to " + answer.question().maxSize() + " events are here.";
        }
        if (answer.isCounted()) {
            return "Truncated: " + reason + ".";
        }
        String upTo = answer.sets().completeUpTo() < 0
                ? "nothing is known"
                : "only sets of up to " + answer.sets().completeUpTo() + " events are complete";
        return "Truncated: " + upTo + ", for " + reason + "."
                + (answer.probability() == null
                        ? ""
                        : " One that was left out happens with probability of at most "
                                + figure(answer.sets().leftOutAtMost(answer.tree())) + ".");
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4g", value);
    }

    private static String count(BigInteger count) {
        return count.bitLength() < Long.SIZE ? Figures.count(count.longValueExact()) : count.toString();
    }
}
