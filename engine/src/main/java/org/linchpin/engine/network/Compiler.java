package org.linchpin.engine.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;

/**
 * Compiles a model, on given {@link Terms}, into a network: docs/semantics.md section 1. Walks the nodes twice and keeps
 * none of them. The model must be valid ({@code Validity}); an id that is not there is an
 * {@link IllegalArgumentException}.
 */
public final class Compiler {

    private final Model model;
    private final Terms terms;
    private final NetworkBuilder builder = new NetworkBuilder();
    private final Map<String, Integer> jurisdictionIndex = new HashMap<>();
    private final List<Network.JurisdictionEntry> jurisdictions = new ArrayList<>();

    private Compiler(Model model, Terms terms) {
        this.model = model;
        this.terms = terms;
    }

    public static Network compile(Model model, Terms terms) {
        return new Compiler(model, terms).run();
    }

    private Network run() {
        for (Jurisdiction jurisdiction : model.jurisdictions()) {
            jurisdictionIndex.put(jurisdiction.id(), jurisdictionIndex.size());
        }
        List<String[]> sited = new ArrayList<>();
        model.nodes().forEach(node -> addNode(node, sited));
        placeAtSites(sited);

        for (Jurisdiction jurisdiction : model.jurisdictions()) {
            jurisdictions.add(new Network.JurisdictionEntry(
                    jurisdiction.id(),
                    jurisdiction.name(),
                    jurisdiction.home(),
                    jurisdiction.blocs(),
                    builder.node(jurisdiction.id() + ":order", Sort.ORDER),
                    builder.node(jurisdiction.id() + ":ground", Sort.GROUND)));
        }
        int border = builder.node("border", Sort.BORDER);
        Positions positions = Positions.compile(model, terms, builder, jurisdictions, jurisdictionIndex);
        GateCompiler gates =
                new GateCompiler(builder, terms, new Sources(builder, positions, border, this::isHome, model.asOf()));
        // The second walk meets the nodes in the order of the first, which numbered them.
        int[] next = new int[1];
        model.nodes().forEach(node -> addNeeds(next[0]++, node, gates, positions));
        return builder.build(border, positions.entries(), jurisdictions, model.name(), model.asOf(), terms);
    }

    private void addNode(Node node, List<String[]> sited) {
        int index = builder.node(node.id(), Sort.of(node.kind()));
        Node.Timing timing = node.timing();
        builder.timing(
                index,
                GateCompiler.seconds(timing.holdout(), terms),
                timing.restartSeconds(),
                timing.toleratesSeconds());
        builder.role(index, node.role().critical(), node.role().weight(), node.isUnexamined());
        if (timing.until() != null) {
            builder.end(index, secondsTo(timing.until()));
        }
        String in = node.relations().in();
        String at = node.relations().at();
        if (in != null) {
            builder.place(index, jurisdiction(in));
        } else if (at != null) {
            sited.add(new String[] {node.id(), at});
        }
    }

    /** A node without a place of its own stands where its site stands, through sites at sites; in a circle, nowhere. */
    private void placeAtSites(List<String[]> sited) {
        Map<String, String> siteOf = new HashMap<>();
        sited.forEach(pair -> siteOf.put(pair[0], pair[1]));
        for (String[] pair : sited) {
            List<String> way = new ArrayList<>();
            String here = pair[0];
            for (String site = siteOf.remove(here); site != null; site = siteOf.remove(here)) {
                way.add(here);
                here = site;
            }
            int place = builder.place(builder.find(here));
            way.forEach(node -> builder.place(builder.find(node), place));
        }
    }

    private void addNeeds(int index, Node node, GateCompiler gates, Positions positions) {
        Node.Relations relations = node.relations();
        for (Gate.Need need : relations.by()) {
            gates.allOf(index, need);
        }
        for (Gate.Need need : relations.keys()) {
            gates.allOf(index, need);
        }
        for (Gate.Need need : relations.from()) {
            builder.from(index, positions.supply(need.target()));
            if (need.cache() || !need.holdout().equals(Holdout.ENDLESS)) {
                gates.allOf(index, need);
            }
        }
        if (relations.in() != null && !relations.placeOnly()) {
            builder.need(index, jurisdictions.get(jurisdiction(relations.in())).ground(), 0, false, 1);
        }
        if (relations.at() != null && !relations.placeOnly()) {
            gates.allOf(index, Gate.Need.of(relations.at()));
        }
        gates.needs(index, node.needs());
    }

    private int jurisdiction(String id) {
        Integer index = jurisdictionIndex.get(id);
        if (index == null) {
            throw new IllegalArgumentException("There is no jurisdiction \"" + id + "\".");
        }
        return index;
    }

    private boolean isHome(int jurisdiction) {
        return jurisdictions.get(jurisdiction).home();
    }

    private int secondsTo(LocalDate date) {
        LocalDate asOf = model.asOf();
        if (asOf == null) {
            throw new IllegalArgumentException("The date " + date + " needs the model's as-of date.");
        }
        return Seconds.between(asOf, date);
    }
}
