package org.linchpin.engine.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Source;
import org.linchpin.engine.network.Cone;
import org.linchpin.engine.network.Network;

/**
 * Ranks what a model claims by how weakly it is founded and how much stands on it. A function stands on all that is
 * beneath it through needs that can run out, whatever the gates between: what matters may be less, never more. One walk beneath each function. Of a node's
 * own statements (a need, a holdout) the node's claim speaks. Any thread may call it.
 */
public final class Evidence {

    /** Of more functions the heaviest are looked beneath. */
    static final int MOST_FUNCTIONS = 1_000;

    private final Model model;
    private final Network network;
    private final Map<String, Source> sources = new HashMap<>();
    private final int[] functions;
    private final double[] weight;
    private final List<EvidenceAnswer.Row> rows = new ArrayList<>();

    private Evidence(Model model, Network network) {
        this.model = model;
        this.network = network;
        this.functions = new int[network.nodeCount()];
        this.weight = new double[network.nodeCount()];
        model.sources().forEach(source -> sources.put(source.id(), source));
    }

    /** @param network the model compiled, in any reading */
    public static EvidenceAnswer of(Model model, Network network, Work work) {
        return new Evidence(model, network).run(work);
    }

    private EvidenceAnswer run(Work work) {
        List<Integer> asked = asked();
        int looked = 0;
        for (int function : asked.subList(0, Math.min(MOST_FUNCTIONS, asked.size()))) {
            if (work.stopped()) {
                break;
            }
            Cone cone = Cone.of(network, List.of(function));
            for (int node = 0; node < network.nodeCount(); node++) {
                if (cone.contains(node)) {
                    functions[node]++;
                    weight[node] += network.weight(function);
                }
            }
            work.progress(++looked, asked.size());
        }
        nodes();
        parties();
        jurisdictions();
        rows.sort(Comparator.comparing(EvidenceAnswer.Row::strength)
                .thenComparing(row -> -row.weight())
                .thenComparing(row -> -row.functions())
                .thenComparing(EvidenceAnswer.Row::id));
        return new EvidenceAnswer(List.copyOf(rows), looked, looked == asked.size());
    }

    /** The critical functions, or all if none is critical; the heaviest first. */
    private List<Integer> asked() {
        List<Integer> all = new ArrayList<>();
        List<Integer> critical = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.isFunction(node)) {
                all.add(node);
                if (network.critical(node)) {
                    critical.add(node);
                }
            }
        }
        List<Integer> asked = critical.isEmpty() ? all : critical;
        asked.sort(Comparator.comparingDouble((Integer node) -> -network.weight(node)));
        return asked;
    }

    private void nodes() {
        model.nodes().forEach(node -> {
            int at = network.find(node.id());
            row(
                    EvidenceAnswer.About.NODE,
                    node.id(),
                    node.name(),
                    node.kind().word(),
                    node.claim(),
                    new int[] {at},
                    network.unexamined(at));
        });
    }

    private void parties() {
        for (int k = 0; k < model.parties().size(); k++) {
            Party party = model.parties().get(k);
            Network.PartyEntry entry = network.parties().get(k);
            int[] positions = {entry.serve(), entry.supply()};
            row(EvidenceAnswer.About.PARTY, party.id(), party.name(), "party", party.claim(), positions, false);
        }
    }

    private void jurisdictions() {
        for (int k = 0; k < model.jurisdictions().size(); k++) {
            Jurisdiction one = model.jurisdictions().get(k);
            Network.JurisdictionEntry entry = network.jurisdictions().get(k);
            int[] positions = {entry.order(), entry.ground()};
            row(EvidenceAnswer.About.JURISDICTION, one.id(), one.name(), "jurisdiction", one.claim(), positions, false);
        }
    }

    /** @param places of the network where it stands; the most that rests on one of them counts */
    private void row(
            EvidenceAnswer.About about,
            String id,
            String name,
            String kind,
            Claim claim,
            int[] places,
            boolean unexamined) {
        int most = 0;
        double heaviest = 0;
        for (int place : places) {
            most = Math.max(most, place < 0 ? 0 : functions[place]);
            heaviest = Math.max(heaviest, place < 0 ? 0 : weight[place]);
        }
        rows.add(new EvidenceAnswer.Row(
                about, id, name, kind, claim, Strength.of(claim, sources), most, heaviest, unexamined));
    }
}
