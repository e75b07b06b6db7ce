package org.linchpin.engine;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.oracle.Tiny;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;

/** A compiled model, asked by name. Times are in days, unless a name says seconds. */
public record Compiled(Model model, Network network, Switches switches) {

    public static Compiled of(Model model, Terms terms) {
        Network network = Compiler.compile(model, terms);
        return new Compiled(model, network, new Switches(model, network));
    }

    public static Compiled of(Model model) {
        return of(model, Terms.WORST);
    }

    public static Compiled of(Tiny tiny) {
        return of(tiny.model());
    }

    public static Compiled best(Tiny tiny) {
        return of(tiny.model(), Terms.BEST);
    }

    /** @throws IllegalArgumentException if there is no such node, for a test must not ask of nothing */
    public int node(String id) {
        int node = network.find(id);
        if (node < 0) {
            throw new IllegalArgumentException("There is no node \"" + id + "\".");
        }
        return node;
    }

    public List<Integer> nodes(String... ids) {
        return Arrays.stream(ids).map(this::node).toList();
    }

    public List<Switch> switches(String... written) {
        return Arrays.stream(written).map(switches::resolve).toList();
    }

    public List<Off> forGood(String... written) {
        return switches(written).stream().map(Off::forGood).toList();
    }

    public Off off(String written, int fromDay, int toDay) {
        return new Off(switches.resolve(written), Tiny.days(fromDay), Tiny.days(toDay));
    }

    public Timeline run(List<Off> offs) {
        return Runs.run(network, offs, Seconds.NEVER, Runs.DEFAULT_EVENT_BUDGET, Work.UNBOUNDED);
    }

    public Timeline run(String... written) {
        return run(forGood(written));
    }

    public CutAnswer cut(String... written) {
        return cut(CutQuestion.of(forGood(written)));
    }

    public CutAnswer cut(CutQuestion question) {
        return Cuts.answer(network, null, question, Work.UNBOUNDED);
    }

    /** The dark intervals of a node as text: {@code "3-5 9-"}; empty if it is never dark. */
    public String dark(Timeline run, String id) {
        TreeMap<Integer, String> intervals = new TreeMap<>();
        for (int k = run.latest(node(id)); k != Timeline.NONE; k = run.earlier(k)) {
            String to = run.to(k) == Seconds.NEVER ? "" : "" + day(run.to(k));
            intervals.put(run.from(k), day(run.from(k)) + "-" + to);
        }
        return String.join(" ", intervals.values());
    }

    private static int day(int seconds) {
        return Math.floorDiv(seconds, Seconds.DAY);
    }
}
