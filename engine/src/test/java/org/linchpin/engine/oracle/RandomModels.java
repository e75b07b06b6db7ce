package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;

/**
 * Small models by seed, with every construct of the language: 3 to 10 nodes, up to 5 parties, 2 to 4 jurisdictions. All
 * durations and dates are whole days. Functions come first and sites last; most needs point down the list, so that there
 * are cycles, but not only cycles. What the dice favour is tuned so that each construct lies beneath a function in at
 * least one model of twenty ({@link Coverage}), and few nodes are broken from the start.
 */
public final class RandomModels {

    private static final List<String> STATES = List.of("XA", "XB", "XC", "XD");
    private static final List<String> BLOCS = List.of("east", "west");

    private final Dice dice;
    private final List<Jurisdiction> jurisdictions = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();

    private final boolean calm;

    private RandomModels(Dice dice, int percentCalm) {
        this.dice = dice;
        this.calm = dice.percent(percentCalm);
    }

    public static Model of(long seed) {
        return of(seed, 45);
    }

    /** @param percentCalm of a hundred models so many have few doubts, standbys and ends, and many choices */
    static Model of(long seed, int percentCalm) {
        return new RandomModels(Dice.of(seed), percentCalm).make("seed " + seed);
    }

    private Model make(String name) {
        makeJurisdictions();
        makeParties();
        return new Model(
                name,
                null,
                null,
                Tiny.AS_OF,
                "EUR",
                List.of(),
                jurisdictions,
                parties,
                Nodes.of(makeNodes()),
                List.of(),
                Rules.NONE,
                List.of());
    }

    private void makeJurisdictions() {
        int count = dice.between(2, 4);
        for (String id : STATES.subList(0, count)) {
            boolean home = id.equals("XA") ? dice.percent(90) : dice.percent(15);
            List<String> blocs = home ? List.of() : some(BLOCS, 40);
            jurisdictions.add(new Jurisdiction(id, id, home, blocs, Claim.NONE));
        }
    }

    private void makeParties() {
        int count = calm ? dice.between(3, 5) : dice.between(1, 5);
        for (int i = 0; i < count; i++) {
            List<Party.Owner> owners = new ArrayList<>();
            for (int owner = 0; owner < count; owner++) {
                if (owner != i && dice.percent(calm ? 8 : 24)) {
                    owners.add(owner("p" + owner));
                }
            }
            while (owners.stream()
                            .mapToInt(owner -> Math.max(0, owner.sharePpm()))
                            .sum()
                    > 1_000_000) {
                owners.removeFirst();
            }
            parties.add(new Party(
                    "p" + i,
                    "p" + i,
                    dice.percent(75) ? aState() : null,
                    under(),
                    owners,
                    dice.percent(40) ? some(states(), 50) : List.of(),
                    null,
                    List.of(),
                    Claim.NONE));
        }
    }

    private Party.Owner owner(String id) {
        return switch (dice.weighted(3, 3, 3, 3, 1)) {
            case 0 -> Party.Owner.whole(id);
            case 1 -> new Party.Owner(id, 510_000 + 10_000 * dice.between(0, 20), Party.Owner.BLANK, false, false);
            case 2 -> new Party.Owner(id, 100_000, 200_000, true, false);
            case 3 -> new Party.Owner(id, 500_000, 200_000, false, true);
            default -> new Party.Owner(id, Party.Owner.BLANK, Party.Owner.BLANK, dice.percent(50), true);
        };
    }

    private Party.@Nullable Under under() {
        return switch (dice.weighted(3, 4, 5, 5, 3)) {
            case 0 -> null;
            case 1 -> new Party.Under(List.of(), List.of());
            case 2 -> new Party.Under(List.of(aState()), List.of());
            case 3 -> new Party.Under(List.of(), two(states()));
            default -> new Party.Under(List.of(aState()), two(states()));
        };
    }

    private List<Node> makeNodes() {
        int count = dice.between(calm ? 6 : 3, 10);
        int functions = dice.between(1, Math.min(3, count - 1));
        int sites = dice.between(0, Math.min(2, count - functions));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add((i < functions ? "f" : i >= count - sites ? "site" : "n") + i);
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Kind kind = i < functions ? Kind.FUNCTION : i >= count - sites ? Kind.SITE : Kind.SERVICE;
            List<String> otherSites = new ArrayList<>(ids.subList(count - sites, count));
            otherSites.remove(ids.get(i));
            nodes.add(node(ids, i, kind, otherSites));
        }
        return nodes;
    }

    private Node node(List<String> ids, int number, Kind kind, List<String> sites) {
        NodeBuilder node = new NodeBuilder(ids.get(number), kind);
        RandomGates gates = new RandomGates(dice, ids, number, parties, calm);
        int needs = kind == Kind.FUNCTION
                ? dice.between(1, calm ? 1 : 3)
                : kind == Kind.SITE ? 0 : calm ? dice.weighted(6, 4) : dice.weighted(3, 5, 3);
        gates.needs(needs).forEach((Gate.Branch branch) -> node.need(branch));
        if (dice.percent(calm ? 8 : 20)) {
            gates.onParties().forEach(node::by);
        }
        if (dice.percent(25)) {
            boolean isEndless = dice.percent(50);
            gates.onParties().forEach(need -> node.from(isEndless ? need.withHoldout(Holdout.ENDLESS) : need));
        }
        if (dice.percent(10)) {
            gates.onParties().forEach(node::keys);
        }
        if (dice.percent(calm ? 15 : 35)) {
            node.in(aState());
        }
        if (!sites.isEmpty() && dice.percent(30)) {
            node.at(dice.oneOf(sites));
        }
        time(node, kind);
        if (kind == Kind.FUNCTION) {
            node.critical(dice.percent(60)).weight(dice.between(0, 10) / 2.0);
        }
        return node.build();
    }

    private void time(NodeBuilder node, Kind kind) {
        switch (calm ? dice.weighted(20, 4, 1, 1) : dice.weighted(20, 4, 3, 3)) {
            case 0 -> node.holdout(Holdout.NONE);
            case 1 -> node.holdout(Holdout.ofSeconds(Tiny.days(dice.between(1, 5))));
            case 2 -> node.holdout(Holdout.BLANK);
            default -> node.holdout(Holdout.ENDLESS);
        }
        if (dice.percent(25)) {
            node.restartSeconds(Tiny.days(dice.between(1, 3)));
        }
        if (dice.percent(kind == Kind.FUNCTION ? 50 : 15)) {
            node.toleratesSeconds(Tiny.days(dice.between(1, 4)));
        }
        if (dice.percent(calm ? 4 : 15) && kind != Kind.FUNCTION) {
            node.until(Tiny.day(RandomGates.anEnd(dice)));
        }
    }

    private List<String> states() {
        return jurisdictions.stream().map(Jurisdiction::id).toList();
    }

    private String aState() {
        return dice.oneOf(states());
    }

    private List<String> two(List<String> of) {
        int first = dice.between(0, of.size() - 2);
        return List.of(of.get(first), of.get(dice.between(first + 1, of.size() - 1)));
    }

    private List<String> some(List<String> of, int percentEach) {
        return of.stream().filter(each -> dice.percent(percentEach)).toList();
    }
}
