package org.linchpin.views.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutAnswer.Dark;
import org.linchpin.engine.cut.CutAnswer.Step;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.Opened;
import org.linchpin.views.words.Labels;

/** What people notice first when a cut begins: the functions in the order in which they go dark, with the chains of causes. */
final class GoesDark {

    private static final int MOST = 100;

    private final Network network;
    private final CutAnswer answer;
    private final List<Dark> rows;
    private final int total;

    GoesDark(Opened opened, CutAnswer answer) {
        this.network = opened.network();
        this.answer = answer;
        int functions = 0;
        List<Dark> all = answer.dark();
        while (functions < all.size() && network.isFunction(all.get(functions).node())) {
            functions++;
        }
        // A model without functions is asked about its nodes.
        this.total = answer.summary().functions() == 0 ? all.size() : functions;
        this.rows = all.subList(0, Math.min(MOST, total));
    }

    /** Of the nodes that are named. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Dark dark : rows) {
            ids.add(network.id(dark.node()));
            dark.because().forEach(step -> ids.add(network.id(step.node())));
        }
        return ids;
    }

    Fields fields(Labels labels) {
        List<Fields> items = new ArrayList<>();
        for (Dark dark : rows) {
            int node = dark.node();
            Fields fields = new Fields()
                    .put("id", network.id(node))
                    .put("label", labels.of(node))
                    .put("critical", network.critical(node))
                    .put("weight", network.weight(node))
                    .put("toleratesHours", Figures.hours(network.tolerates(node)))
                    .put("breaches", dark.breaches())
                    .put("depends", dark.verdict() == CutAnswer.Verdict.DEPENDS);
            hours(fields, "afterHours", dark.fromSeconds());
            hours(fields, "relitAfterHours", dark.relitSeconds());
            items.add(fields.put(
                    "because",
                    dark.because().stream().map(step -> step(step, labels)).toList()));
        }
        return new Fields().put("items", items).put("total", total);
    }

    private Fields step(Step step, Labels labels) {
        Fields fields = new Fields()
                .put("id", network.id(step.node()))
                .put("label", labels.of(step.node()))
                .put("why", step.why().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("switch", step.switchId())
                .put("heldHours", Figures.hours(step.holdoutSeconds()))
                .put("others", step.others());
        hours(fields, "afterHours", step.fromSeconds());
        return fields;
    }

    private void hours(Fields fields, String name, int seconds) {
        if (seconds == Seconds.NEVER) {
            fields.putNull(name);
        } else {
            fields.put(name, Figures.hours(Math.max(0, seconds - answer.startSeconds())));
        }
    }
}
