package org.linchpin.formats.debian;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Where;

/**
 * An archive as nodes and parties. Each package needs all clauses of its Depends and Pre-Depends; a clause that several
 * packages meet is an any-of. A clause that a package meets itself says nothing, and one that is repeated says nothing
 * new. The maintainer supplies the package; it runs on without.
 *
 * <p>Where nothing meets a clause, its names become nodes of kind group that have ended by date, {@code missing/NAME}:
 * so the package that needs them is the one that is broken from the start.
 */
final class DebianModel {

    static final String MISSING = "missing/";

    private final Archive archive;
    private final List<ListFile> lists;
    private final LocalDate asOf;
    private final List<Node> nodes = new ArrayList<>();
    private final SortedSet<String> missing = new TreeSet<>();
    private final List<String> unmet = new ArrayList<>();
    private int clauses;
    private int clausesWithAlternatives;

    private DebianModel(Archive archive, List<ListFile> lists, LocalDate asOf) {
        this.archive = archive;
        this.lists = lists;
        this.asOf = asOf;
    }

    static DebianModel of(Archive archive, List<ListFile> lists, LocalDate asOf) {
        DebianModel model = new DebianModel(archive, lists, asOf);
        archive.packages().forEach(model::addPackage);
        model.missing.forEach(model::addMissing);
        return model;
    }

    /** Packages by name, then what is missing. */
    List<Node> nodes() {
        return nodes;
    }

    List<Party> parties() {
        return new Maintainers(archive.packages()).parties();
    }

    /** As written, repeated ones counted each time. */
    int clauses() {
        return clauses;
    }

    /** Clauses to whose names more than one package answers. */
    int clausesWithAlternatives() {
        return clausesWithAlternatives;
    }

    /** Packages with a clause that nothing meets, in the order of names. */
    List<String> unmet() {
        return unmet;
    }

    private void addPackage(Stanza stanza) {
        NodeBuilder node = new NodeBuilder(stanza.name(), Kind.SOFTWARE)
                .from(Gate.Need.of(Maintainers.id(stanza.maintainer())).withHoldout(Holdout.ENDLESS))
                .examined(Node.Examined.COMPLETE)
                .claim(new Claim(lists.get(stanza.list()).sourceId(), null, null, null, Where.NOWHERE));
        Set<Set<String>> needed = new LinkedHashSet<>();
        boolean met = true;
        for (List<Relation> clause : stanza.depends()) {
            clauses++;
            clausesWithAlternatives += archive.named(clause).size() > 1 ? 1 : 0;
            SortedSet<String> meeting = archive.meeting(stanza, clause);
            if (meeting.isEmpty()) {
                met = false;
                clause.forEach(relation -> meeting.add(MISSING + relation.name()));
                missing.addAll(meeting);
            }
            if (!meeting.contains(stanza.name())) {
                needed.add(meeting);
            }
        }
        if (!met) {
            unmet.add(stanza.name());
        }
        needed.forEach(meeting -> node.need(gate(meeting)));
        nodes.add(node.build());
    }

    private void addMissing(String id) {
        String name = id.substring(MISSING.length());
        nodes.add(new NodeBuilder(id, Kind.GROUP)
                .name(name)
                .until(asOf)
                .note(archive.has(name) ? "in the lists, but in no version that will do" : "not in the lists")
                .build());
    }

    private static Gate gate(Set<String> meeting) {
        List<Gate.Branch> branches =
                meeting.stream().map(name -> Gate.Branch.of(Gate.Need.of(name))).toList();
        return branches.size() == 1 ? branches.getFirst().gate() : new Gate.Any(branches);
    }
}
