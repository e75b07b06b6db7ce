package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.cut.DarkTimes;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Bits;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;

/**
 * A gate with a choice, two or more branches of which hang on one switch, and it fails with that switch alone: two
 * suppliers under one state, three sites on one grid. Found by turning off every party, foreign jurisdiction and site in
 * the best reading with standbys in use, so that it holds in every completion. Not said where the node goes dark as early
 * by its other needs, nor of our own party and our home, which all that is ours shares. Nor where the gate fails
 * only because another such gate fails with the same switch before it. Of several switches the most telling: a party before an order before a ground before a site, then the earliest, then the one that darkens least.
 */
final class FakeRedundancy implements Lint {

    private static final int NODES_AT_MOST = 300_000;
    private static final int SWITCHES_TRIED = 8;
    private static final int CAUSES_TRIED = 8;

    /**
     * A switch with which a choice fails.
     *
     * @param order when it failed among all that went dark, ties at one instant told apart
     */
    private record Hit(
            int choice,
            Switch what,
            int rank,
            int failsAt,
            int order,
            int ownerDark,
            int nodesDark,
            List<String> stopped) {}

    private final Subject subject;
    private final Findings findings;

    FakeRedundancy(Subject subject, Findings findings) {
        this.subject = subject;
        this.findings = findings;
    }

    @Override
    public void end() {
        Model model = subject.model();
        if (model.nodes().size() > NODES_AT_MOST) {
            findings.note(subject.head(), "not looked for in a model of more than " + NODES_AT_MOST + " nodes", null);
            return;
        }
        Model today = WithoutStandbys.of(subject.today());
        Choices choices = Choices.of(today);
        if (choices.list().isEmpty()) {
            return;
        }
        new Search(choices, today).run();
    }

    /** One pass over the switches, then one more run for what they hit. */
    private final class Search {

        private final List<Choices.Choice> choices;
        private final Network network;
        private final List<Switch> switches;
        private final DarkTimes times;
        private final Bits held;
        private final int[] without;
        private final int[] choiceOf;
        private final List<List<Hit>> hits = new ArrayList<>();
        private final Map<String, List<Hit>> bySwitch = new HashMap<>();
        private final Map<String, Boolean> known = new HashMap<>();
        private Budget budget = new Budget(subject.work());

        Search(Choices choices, Model model) {
            this.choices = choices.list();
            Model split = choices.in(model);
            this.network = Compiler.compile(split, Terms.BEST);
            budget.compiled(network.nodeCount());
            this.switches = switches(new Switches(split, network));
            this.times = new DarkTimes(network);
            this.held = new Bits(network.nodeCount());
            this.without = new int[network.nodeCount()];
            this.choiceOf = new int[network.nodeCount()];
            Arrays.fill(choiceOf, -1);
            for (int k = 0; k < this.choices.size(); k++) {
                choiceOf[network.find(this.choices.get(k).id())] = k;
                hits.add(new ArrayList<>());
            }
        }

        void run() {
            times.run(new int[0], Seconds.NEVER);
            for (int node = 0; node < without.length; node++) {
                without[node] = times.dark(node);
            }
            times.reset();
            int looked = 0;
            while (looked < switches.size() && !budget.isSpent()) {
                tryOut(looked++);
            }
            budget = new Budget(subject.work());
            int judged = 0;
            while (judged < hits.size() && !budget.isSpent()) {
                Hit hit = mostTelling(hits.get(judged++));
                if (hit != null && !budget.isSpent()) {
                    say(choices.get(hit.choice()), hit);
                }
            }
            if (looked < switches.size() || judged < hits.size()) {
                findings.note(
                        subject.head(),
                        "looked at " + judged + " of " + hits.size() + " gates under " + looked + " of "
                                + switches.size() + " switches, for the model is large",
                        null);
            }
        }

        private void tryOut(int number) {
            Switch what = switches.get(number);
            times.run(what.nodes(), Seconds.NEVER);
            for (int rank = times.baseCount(); rank < times.darkCount(); rank++) {
                int node = times.darkNode(rank);
                int choice = choiceOf[node];
                if (choice >= 0 && times.dark(node) < without[node]) {
                    hit(choice, what, rank);
                }
            }
            budget.ran(times.darkCount());
            times.reset();
        }

        private void hit(int choice, Switch what, int order) {
            int failsAt = times.dark(times.darkNode(order));
            List<String> stopped = new ArrayList<>();
            for (Choices.Alternative branch : choices.get(choice).branches()) {
                int node = network.find(branch.id());
                if (times.dark(node) <= failsAt && times.dark(node) < without[node]) {
                    stopped.add(branch.label());
                }
            }
            if (stopped.size() > 1) {
                int owner = times.dark(network.find(choices.get(choice).owner()));
                Hit hit = new Hit(choice, what, rank(what), failsAt, order, owner, times.darkCount(), stopped);
                hits.get(choice).add(hit);
                bySwitch.computeIfAbsent(what.id(), id -> new ArrayList<>()).add(hit);
            }
        }

        private @Nullable Hit mostTelling(List<Hit> found) {
            return found.stream()
                    .sorted(Comparator.comparingInt(Hit::rank)
                            .thenComparingInt(Hit::failsAt)
                            .thenComparingInt(Hit::nodesDark)
                            .thenComparing(hit -> hit.what().id()))
                    .limit(SWITCHES_TRIED)
                    .filter(hit -> matters(hit) && !follows(hit))
                    .findFirst()
                    .orElse(null);
        }

        /** Had the gate held, its node would be dark later, or not at all. */
        private boolean matters(Hit hit) {
            int owner = network.find(choices.get(hit.choice()).owner());
            return known.computeIfAbsent(
                    hit.choice() + " " + hit.what().id(), key -> darkHadItHeld(owner, hit) > hit.ownerDark());
        }

        /** Had an earlier such gate held, this one would fail later, or not at all. */
        private boolean follows(Hit hit) {
            int gate = network.find(choices.get(hit.choice()).id());
            return bySwitch.getOrDefault(hit.what().id(), List.of()).stream()
                    .filter(earlier -> earlier.order() < hit.order())
                    .limit(CAUSES_TRIED)
                    .anyMatch(earlier -> matters(earlier) && darkHadItHeld(gate, earlier) > hit.failsAt());
        }

        private int darkHadItHeld(int node, Hit hit) {
            int gate = network.find(choices.get(hit.choice()).id());
            held.set(gate);
            times.run(hit.what().nodes(), new int[hit.what().nodes().length], Seconds.NEVER, held);
            held.clear(gate);
            int dark = times.dark(node);
            budget.ran(times.darkCount());
            times.reset();
            return dark;
        }
    }

    private void say(Choices.Choice choice, Hit hit) {
        findings.warning(
                choice.where(),
                "branches must not hang on one switch: " + quoted(choice.owner()) + " needs " + choice.word() + " "
                        + choice.branches().size() + ", and "
                        + quoted(hit.what().id()) + " alone stops "
                        + Phrases.some(hit.stopped(), 4) + ' ' + Phrases.after(hit.failsAt()),
                "add a branch that does without " + quoted(hit.what().id()));
    }

    private List<Switch> switches(Switches all) {
        List<Switch> switches = new ArrayList<>();
        for (Jurisdiction jurisdiction : subject.model().jurisdictions()) {
            if (!jurisdiction.home()) {
                switches.add(all.resolve(jurisdiction.id() + ":order"));
                switches.add(all.resolve(jurisdiction.id() + ":ground"));
                switches.add(all.resolve(jurisdiction.id()));
            }
        }
        all.over("parties", false).stream()
                .filter(party -> party.side() != Network.Side.SELF)
                .forEach(switches::add);
        switches.addAll(all.over("sites", false));
        return switches;
    }

    private static int rank(Switch what) {
        return switch (what.kind()) {
            case PARTY -> 0;
            case SITE -> 4;
            default -> what.id().endsWith(":order") ? 1 : what.id().endsWith(":ground") ? 2 : 3;
        };
    }
}
