package org.linchpin.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
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
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;

/**
 * A made-up world of a given size, the same for one seed: ten layers, functions on top, utilities at the bottom. A node
 * needs one to four others, mostly of the layer below, now and then of its own (so that there are cycles); every fourth
 * gate is any-of, every tenth 2 of 3. Few parties supply and operate most (Zipf), under eight jurisdictions.
 */
final class GeneratedModel {

    private static final int LAYERS = 10;
    private static final int JURISDICTIONS = 8;
    private static final int NODES_A_PARTY = 50;
    private static final int DAY_SECONDS = 86_400;
    private static final Kind[] KINDS = {
        Kind.UTILITY,
        Kind.SITE,
        Kind.HARDWARE,
        Kind.NETWORK,
        Kind.SOFTWARE,
        Kind.SOFTWARE,
        Kind.SERVICE,
        Kind.SERVICE,
        Kind.DATA,
        Kind.FUNCTION
    };

    private final Random random;
    private final int size;
    private final int parties;

    private GeneratedModel(int size, long seed) {
        this.random = new Random(seed);
        this.size = size;
        this.parties = 4 + size / NODES_A_PARTY;
    }

    static Model of(int size, long seed) {
        return new GeneratedModel(size, seed).model();
    }

    private Model model() {
        List<Jurisdiction> jurisdictions = new ArrayList<>();
        for (int j = 0; j < JURISDICTIONS; j++) {
            jurisdictions.add(new Jurisdiction("J" + j, "J" + j, j == 0, List.of(), Claim.NONE));
        }
        List<Party> all = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            String seat = "J" + zipf(JURISDICTIONS);
            Party.Under under = new Party.Under(List.of(seat), List.of());
            all.add(new Party("p" + p, "p" + p, seat, under, List.of(), List.of(), null, List.of(), Claim.NONE));
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nodes.add(node(i));
        }
        return new Model(
                "generated",
                null,
                "p0",
                null,
                "EUR",
                List.of(),
                jurisdictions,
                all,
                Nodes.of(nodes),
                List.of(),
                Rules.NONE,
                List.of());
    }

    private Node node(int i) {
        int layer = (int) ((long) i * LAYERS / size);
        NodeBuilder node = new NodeBuilder("n" + i, KINDS[layer]).critical(i % 3 == 0 && layer == LAYERS - 1);
        if (chance(30)) {
            node.from(Gate.Need.of("p" + zipf(parties)).withHoldout(chance(50) ? Holdout.ENDLESS : days(30)));
        }
        if (chance(20)) {
            node.by(Gate.Need.of("p" + zipf(parties)));
        }
        if (chance(10)) {
            node.in("J" + zipf(JURISDICTIONS));
        }
        if (layer > 0) {
            int gates = 1 + random.nextInt(3);
            for (int g = 0; g < gates; g++) {
                node.need(gate(i, layer));
            }
        }
        return node.build();
    }

    private Gate gate(int i, int layer) {
        int kind = random.nextInt(100);
        if (kind < 10) {
            return new Gate.AtLeast(2, branches(i, layer, 3));
        }
        return kind < 35 ? new Gate.Any(branches(i, layer, 2)) : need(source(i, layer));
    }

    private List<Gate.Branch> branches(int i, int layer, int count) {
        Set<Integer> sources = new LinkedHashSet<>();
        while (sources.size() < count) {
            sources.add(source(i, layer));
        }
        return sources.stream().map(source -> Gate.Branch.of(need(source))).toList();
    }

    private Gate.Need need(int source) {
        Gate.Need need = Gate.Need.of("n" + source);
        return chance(20) ? need.withHoldout(days(1 + random.nextInt(30))) : need;
    }

    /** A node below, nearer ones and the first of their layer more often. */
    private int source(int i, int layer) {
        int depth = chance(70) ? 1 : chance(10) ? 0 : 1 + random.nextInt(layer);
        int from = (int) ((long) (layer - depth) * size / LAYERS);
        int to = (int) ((long) (layer - depth + 1) * size / LAYERS);
        int found = from + (chance(50) ? zipf(to - from) : random.nextInt(to - from));
        return found == i ? from / 2 : found;
    }

    private static Holdout days(int days) {
        return Holdout.ofSeconds(days * DAY_SECONDS);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to n - 1, about in inverse proportion to rank. */
    private int zipf(int n) {
        return (int) Math.pow(n + 1.0, random.nextDouble()) - 1;
    }
}
