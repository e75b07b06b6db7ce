package org.linchpin.engine.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.options.OptionException;
import org.linchpin.engine.switches.Switches;

/**
 * Buys every option alone, with what it requires, all leads past, and turns one switch off: the one action that helps most
 * against it. A compilation and a run an option; sets of options are for plans.
 */
public final class Actions {

    private final Model model;
    private final Terms terms;
    private final String switchId;
    private final int horizonSeconds;
    private final Work work;
    private final Map<String, Option> options = new LinkedHashMap<>();

    private Actions(Model model, Terms terms, String switchId, int horizonSeconds, Work work) {
        this.model = model;
        this.terms = terms;
        this.switchId = switchId;
        this.horizonSeconds = horizonSeconds;
        this.work = work;
        model.options().forEach(option -> options.put(option.id(), option));
    }

    /** @param switchId as it is written on a command line */
    public static ActionAnswer answer(Model model, Terms terms, String switchId, int horizonSeconds, Work work) {
        return new Actions(model, terms, switchId, horizonSeconds, work).run();
    }

    private ActionAnswer run() {
        List<String> done = Bought.done(model);
        List<ActionAnswer.Row> rows = new ArrayList<>();
        for (Option option : model.options()) {
            if (work.stopped()) {
                break;
            }
            if (!done.contains(option.id())) {
                add(option, rows);
            }
        }
        rows.sort(
                Comparator.comparingDouble((ActionAnswer.Row row) -> row.then().stake())
                        .thenComparingLong(ActionAnswer.Row::costMinor)
                        .thenComparingInt(ActionAnswer.Row::leadSeconds)
                        .thenComparing(ActionAnswer.Row::option));
        return new ActionAnswer(effect(model), List.copyOf(rows));
    }

    private void add(Option option, List<ActionAnswer.Row> rows) {
        try {
            rows.add(row(option));
        } catch (OptionException excluded) {
            // What cannot be bought beside what is done is no action.
        }
    }

    private ActionAnswer.Row row(Option option) {
        List<String> bought = new ArrayList<>();
        require(option.id(), bought);
        long cost = 0;
        int lead = 0;
        for (String id : bought) {
            Option one = options.get(id);
            if (one != null) {
                cost += one.costMinor();
                lead = Math.max(lead, one.leadSeconds());
            }
        }
        return new ActionAnswer.Row(option.id(), List.copyOf(bought), cost, lead, effect(Bought.apply(model, bought)));
    }

    private void require(String id, List<String> bought) {
        Option option = options.get(id);
        if (option != null && !bought.contains(id)) {
            bought.add(id);
            option.requires().forEach(required -> require(required, bought));
        }
    }

    private ActionAnswer.Effect effect(Model world) {
        Network network = Compiler.compile(world, terms);
        Off off = Off.forGood(new Switches(world, network).resolve(switchId));
        CutAnswer cut = Cuts.answer(network, null, CutQuestion.of(List.of(off)), work);
        int stopped = 0;
        double stake = 0;
        int first = cut.endSeconds();
        boolean any = false;
        for (CutAnswer.Dark dark : cut.dark()) {
            if (!network.isFunction(dark.node()) || !network.critical(dark.node()) || !dark.breaches()) {
                continue;
            }
            any = true;
            first = Math.min(first, dark.fromSeconds());
            if (dark.fromSeconds() <= horizonSeconds) {
                stopped++;
                stake += network.weight(dark.node());
            }
        }
        return new ActionAnswer.Effect(stopped, stake, any ? first : Seconds.NEVER);
    }
}
