package org.linchpin.formats.debian;

import java.util.ArrayList;
import java.util.List;

/**
 * What a package list says of one version of one package.
 *
 * @param maintainer as written, empty if nobody is named
 * @param depends the clauses of Depends and Pre-Depends
 * @param provides the names it provides, its own left out
 * @param conflicts Conflicts and Breaks
 * @param list number of the list it stands in
 */
record Stanza(
        String name,
        String version,
        String maintainer,
        List<List<Relation>> depends,
        List<String> provides,
        List<Relation> conflicts,
        int list) {

    static Stanza of(Fields fields, int list) throws Relation.Malformed {
        List<List<Relation>> depends = new ArrayList<>(Relation.clauses(fields.get(Fields.PRE_DEPENDS)));
        depends.addAll(Relation.clauses(fields.get(Fields.DEPENDS)));
        List<Relation> conflicts = new ArrayList<>();
        Relation.clauses(fields.get(Fields.CONFLICTS)).forEach(conflicts::addAll);
        Relation.clauses(fields.get(Fields.BREAKS)).forEach(conflicts::addAll);
        String name = fields.get(Fields.PACKAGE);
        List<String> provides = Relation.clauses(fields.get(Fields.PROVIDES)).stream()
                .map(clause -> clause.getFirst().name())
                .filter(provided -> !provided.equals(name))
                .distinct()
                .toList();
        return new Stanza(
                name, fields.get(Fields.VERSION), fields.get(Fields.MAINTAINER), depends, provides, conflicts, list);
    }
}
