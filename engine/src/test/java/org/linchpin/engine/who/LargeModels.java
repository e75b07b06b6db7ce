package org.linchpin.engine.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;

/**
 * Models by seed of 50 to 300 nodes, too large for the oracle: a few functions on top, sites at the bottom, needs mostly
 * downwards, now and then up (cycles); choices, k-of and shares; parties with owners, under states; all durations whole
 * days.
 */
final class LargeModels {

    private final Random random;
    private final boolean standbys;
    private final int nodes;
    private final int parties;

    private LargeModels(long seed, boolean standbys) {
        this.random = new Random(seed * 7_919 + 1);
        this.standbys = standbys;
        this.nodes = 50 + random.nextInt(251);
        this.parties = 8 + random.nextInt(20);
    }

    static Model of(long seed, boolean standbys) {
        return new LargeModels(seed, standbys).make("large " + seed);
    }

    private Model make(String name) {
        List<Jurisdiction> states = new ArrayList<>();
        for (int j = 0; j < 4; j++) {
            states.add(new Jurisdiction("X" + j, "X" + j, j == 0, j > 1 ? List.of("east") : List.of(), Claim.NONE));
        }
        List<Party> companies = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            List<Party.Owner> owners = p > 0 && chance(35)
                    ? List.of(new Party.Owner("p" + random.nextInt(p), 600_000, -1, false, false))
                    : List.of();
            Party.Under under = chance(20)
                    ? new Party.Under(List.of(), List.of("X1", "X2"))
                    : new Party.Under(chance(50) ? List.of(state()) : List.of(), List.of());
            companies.add(new Party("p" + p, "p" + p, state(), under, owners, List.of(), null, List.of(), Claim.NONE));
        }
        List<org.linchpin.engine.model.Node> said = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            said.add(node(i));
        }
        return new Model(
                name,
                null,
                null,
                null,
                "EUR",
                List.of(),
                states,
                companies,
                Nodes.of(said),
                List.of(),
                Rules.NONE,
                List.of());
    }

    private org.linchpin.engine.model.Node node(int number) {
        boolean isFunction = number < 6;
        boolean isSite = number >= nodes - nodes / 10;
        Kind kind = isFunction ? Kind.FUNCTION : isSite ? Kind.SITE : Kind.SERVICE;
        NodeBuilder node = new NodeBuilder("n" + number, kind);
        int gates = isSite ? 0 : 1 + random.nextInt(2);
        for (int g = 0; g < gates; g++) {
            node.need(gate(number, 2));
        }
        if (chance(isSite ? 40 : 20)) {
            node.by(Gate.Need.of(party(), aHoldout()));
        }
        if (chance(15)) {
            node.from(Gate.Need.of(party(), aHoldout()));
        }
        if (isSite) {
            node.in(state());
        } else if (chance(15)) {
            node.at("n" + (nodes - 1 - random.nextInt(nodes / 10)));
        }
        if (chance(20)) {
            node.holdout(Holdout.ofSeconds(aHoldout()));
        }
        if (isFunction) {
            node.critical(chance(60)).weight(1 + random.nextInt(9)).toleratesSeconds(chance(30) ? days(2) : 0);
        }
        return node.build();
    }

    private Gate gate(int number, int depth) {
        if (depth == 0 || chance(25)) {
            return chance(15) ? Gate.Need.of(party(), aHoldout()) : Gate.Need.of(target(number), aHoldout());
        }
        int width = 2 + random.nextInt(3);
        List<Gate.Branch> branches = new ArrayList<>();
        for (int b = 0; b < width; b++) {
            Gate gate = gate(number, depth - 1);
            int share = 1_000_000 / width;
            int ready = standbys && b > 0 && chance(15) ? days(random.nextInt(4)) : Gate.Branch.NO_STANDBY;
            branches.add(new Gate.Branch(gate, false, share, ready));
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Gate.All(branches);
            case 1 -> new Gate.AtLeast(1 + random.nextInt(width), branches);
            case 2 -> new Gate.ShareOf(200_000 + 100_000 * random.nextInt(5), branches);
            default -> new Gate.Any(branches);
        };
    }

    private String target(int number) {
        boolean down = chance(96) && number < nodes - 1;
        int reach = Math.min(nodes - 1 - number, 25);
        return "n" + (down ? number + 1 + random.nextInt(reach) : random.nextInt(nodes));
    }

    private String party() {
        return "p" + random.nextInt(parties);
    }

    private String state() {
        return "X" + random.nextInt(4);
    }

    private int aHoldout() {
        return chance(50) ? 0 : days(1 + random.nextInt(20));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static int days(int days) {
        return days * 86_400;
    }
}
