package org.linchpin.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;

/**
 * A country's plan to be found, the same for one seed: as many organisations as functions, each a stack of nodes of five
 * layers with the function on top (80 % all-of, 15 % any-of, 5 % 2 of 3; one need of twenty goes to another organisation's
 * middle). Platforms at the bottom are run by foreign parties. Half of the options put a home alternative beside each platform; of
 * the rest a third does so with any party, two thirds beside a node further up, which frees all above it at a higher price;
 * every tenth of those excludes its neighbour, every twentieth requires it. Policies: no single foreign party and no single foreign state breaches a critical function within 180 days.
 */
final class PlanModel {

    private static final int STATES = 20;
    private static final int PARTIES = 150;
    private static final int LAYERS = 5;
    private static final int DAY_SECONDS = 86_400;

    private final Dice dice;
    private final int size;
    private final int functions;
    private final int platforms;
    private final int[] stateOf = new int[PARTIES];
    private final int[] partyOf;

    private PlanModel(int nodes, int options, int functions, long seed) {
        this.dice = new Dice(seed);
        this.size = nodes / functions;
        this.functions = functions;
        this.platforms = Math.max(1, options / 2 / functions);
        this.partyOf = new int[functions * platforms];
    }

    static Model of(int nodes, int options, int functions, long seed) {
        return new PlanModel(nodes, options, functions, seed).make(options);
    }

    private Model make(int optionCount) {
        List<Jurisdiction> states = new ArrayList<>();
        for (int s = 0; s < STATES; s++) {
            states.add(new Jurisdiction("J" + s, "J" + s, s == 0, List.of(), Claim.NONE));
        }
        List<Party> parties = new ArrayList<>();
        for (int p = 0; p < PARTIES; p++) {
            stateOf[p] = p % 3 == 0 ? 0 : dice.between(1, STATES - 1);
            String seat = "J" + stateOf[p];
            Party.Under under = new Party.Under(List.of(seat), List.of());
            parties.add(new Party("p" + p, "p" + p, seat, under, List.of(), List.of(), null, List.of(), Claim.NONE));
        }
        List<Node> nodes = new ArrayList<>();
        for (int o = 0; o < functions; o++) {
            for (int height = 0; height < size; height++) {
                nodes.add(node(o, height));
            }
        }
        return new Model(
                "plan of " + nodes.size() + " nodes",
                null,
                "p0",
                null,
                "EUR",
                List.of(),
                states,
                parties,
                Nodes.of(nodes),
                options(optionCount),
                new Rules(List.of(), List.of(policy("no-party", "parties"), policy("no-state", "jurisdictions"))),
                List.of());
    }

    private static Rules.Policy policy(String id, String over) {
        return new Rules.Policy(
                id,
                over,
                null,
                true,
                180 * DAY_SECONDS,
                1,
                -1,
                -1,
                -1,
                -1,
                false,
                List.of("self", "home"),
                null,
                Claim.NONE);
    }

    private static String id(int organisation, int height) {
        return "n" + organisation + "-" + height;
    }

    private Node node(int o, int height) {
        boolean isTop = height == size - 1;
        NodeBuilder node = new NodeBuilder(id(o, height), isTop ? Kind.FUNCTION : Kind.SERVICE).critical(isTop);
        if (height < platforms) {
            int party = foreign();
            partyOf[o * platforms + height] = party;
            node.by(need("p" + party));
            return node.build();
        }
        int layer = height * LAYERS / size;
        if (layer == 0) {
            return node.examined(Node.Examined.GROUND).build();
        }
        if (isTop) {
            node.weight(dice.between(1, 10));
        }
        double kind = dice.fraction();
        boolean alternatives = kind < 0.2;
        Set<String> sources = new LinkedHashSet<>();
        int count = alternatives ? 3 : dice.between(2, 4);
        while (sources.size() < count) {
            sources.add(source(o, height, layer));
        }
        List<Gate.Branch> branches =
                sources.stream().map(source -> Gate.Branch.of(need(source))).toList();
        Gate gate = kind < 0.15
                ? new Gate.Any(branches)
                : alternatives ? new Gate.AtLeast(2, branches) : new Gate.All(branches);
        return node.need(gate).build();
    }

    private Gate.Need need(String target) {
        Gate.Need need = Gate.Need.of(target);
        return dice.chance(0.3) ? need.withHoldout(Holdout.ofSeconds(dice.between(1, 60) * DAY_SECONDS)) : need;
    }

    private String source(int o, int height, int layer) {
        if (layer == 1 && dice.chance(0.3)) {
            return id(o, dice.below(platforms));
        }
        int of = layer > 1 && dice.chance(0.05) ? dice.below(functions) : o;
        int least = (layer - 1) * size / LAYERS;
        int most = Math.min(height - 1, layer * size / LAYERS - 1);
        return id(of, dice.between(Math.min(least, most), most));
    }

    private int foreign() {
        int party = dice.below(PARTIES);
        return stateOf[party] == 0 ? (party + 1) % PARTIES : party;
    }

    private List<Option> options(int count) {
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            // The first option of each platform is at home: with all of them the policies are met.
            boolean isFirst = k < functions * platforms;
            boolean isOfPlatform = isFirst || k % 3 == 0;
            int number = k % (functions * platforms);
            int o = number / platforms;
            int height = isOfPlatform ? number % platforms : dice.between(size / LAYERS, size * 3 / LAYERS);
            int party = other(stateOf[partyOf[number]], isFirst);
            long cost = 10_000_000L * (isOfPlatform ? dice.between(1, 40) : dice.between(20, 120));
            Node.Relations by =
                    new Node.Relations(List.of(need("p" + party)), List.of(), List.of(), List.of(), null, null);
            boolean isTenth = k % 10 == 7;
            options.add(new Option(
                    "o" + k,
                    "o" + k,
                    new Option.AddTo(id(o, height), by, List.of(), List.of()),
                    dice.between(10, 400) * DAY_SECONDS,
                    cost,
                    cost / 20,
                    -dice.below(4) / 100.0,
                    !isFirst && k % 20 == 9 ? List.of("o" + (k - 1)) : List.of(),
                    !isFirst && isTenth ? List.of("o" + (k - 1)) : List.of(),
                    null,
                    Claim.NONE));
        }
        return options;
    }

    /** A party of another state; at home if it must be a way out. */
    private int other(int state, boolean mustDo) {
        while (true) {
            int party = dice.below(PARTIES);
            if (stateOf[party] != state && (!mustDo || stateOf[party] == 0)) {
                return party;
            }
        }
    }
}
