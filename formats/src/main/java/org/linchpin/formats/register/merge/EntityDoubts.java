package org.linchpin.formats.register.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entities and functions of which registers say different things. */
final class EntityDoubts {

    private final Map<String, Tally> entities = new TreeMap<>();
    private final Map<String, Tally> functions = new TreeMap<>();

    private EntityDoubts() {}

    static List<Conflict> of(List<Filing> filings) {
        EntityDoubts doubts = new EntityDoubts();
        filings.forEach(filing -> doubts.add(filing.facts()));
        List<Conflict> conflicts = new ArrayList<>();
        add(
                doubts.entities,
                Conflict.Kind.ENTITY_DIFFERS,
                "country, type or total assets of the entity differ between registers",
                conflicts);
        add(
                doubts.functions,
                Conflict.Kind.FUNCTION_DIFFERS,
                "the criticality of the function differs between registers; taken as critical if any says so",
                conflicts);
        return conflicts;
    }

    private void add(Facts facts) {
        for (Facts.Entity entity : facts.entities()) {
            String assets = entity.assets() == null
                    ? "no total"
                    : entity.assets().stripTrailingZeros().toPlainString() + " " + entity.currency();
            entities.computeIfAbsent(entity.lei(), lei -> new Tally())
                    .add(entity.country() + " " + entity.type() + " " + assets);
        }
        for (Facts.Function function : facts.functions()) {
            functions
                    .computeIfAbsent(function.id() + "@" + function.entity(), id -> new Tally())
                    .add(function.criticality());
        }
    }

    private static void add(Map<String, Tally> tallies, Conflict.Kind kind, String why, List<Conflict> conflicts) {
        tallies.forEach((id, tally) -> {
            if (tally.isMixed()) {
                conflicts.add(new Conflict(kind, Conflict.Confidence.HIGH, id, "", tally.said(), why));
            }
        });
    }
}
