package org.linchpin.formats.register.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.formats.register.entries.Codes;

/**
 * What a screening needs of many registers: entities, which provider supports which function by what rank, and what is said of
 * the providers, so that other aliases make other providers of them.
 *
 * @param entities by LEI; of several registers that of the entity itself counts, then the first
 * @param skipped registers that were not taken
 */
public record Picture(
        Map<String, Facts.Entity> entities,
        List<Held> held,
        Mentions mentions,
        List<Alias> aliases,
        int registers,
        int skipped) {

    /** Whether a function is critical or important. */
    public enum Criticality {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * A function held up by a provider.
     *
     * @param provider identity
     * @param rank 1 for the provider of the use
     */
    public record Held(
            String entity,
            String function,
            Criticality criticality,
            String provider,
            int rank,
            boolean hard,
            String substitutability,
            String obstacle) {}

    /** @param filings all registers, skipped ones too */
    public static Picture of(List<Filing> filings, List<Alias> aliases) {
        List<Filing> read = filings.stream().filter(Filing::isRead).toList();
        Builder builder = new Builder();
        for (Filing filing : read) {
            Facts facts = filing.facts();
            facts.entities()
                    .forEach(entity -> builder.entity(entity, filing.cover().filer()));
            facts.functions().forEach(each -> builder.function(each.entity(), each.id(), each.criticality()));
        }
        List<Held> held = new ArrayList<>();
        for (Filing filing : read) {
            Map<List<Object>, Facts.Assessment> assessments = assessments(filing.facts());
            Supports.each(filing.facts(), support -> {
                Facts.Use use = support.use();
                Facts.Assessment said = assessments.get(List.of(use.service(), support.provider()));
                held.add(new Held(
                        use.entity(),
                        use.function(),
                        builder.criticality(use.entity(), use.function()),
                        support.provider(),
                        support.rank(),
                        use.hard(),
                        said == null ? "" : said.substitutability(),
                        said == null ? "" : said.obstacle()));
            });
        }
        return new Picture(
                builder.entities, held, Mentions.of(read), aliases, read.size(), filings.size() - read.size());
    }

    /** Of a service and its provider; of several the first counts. */
    static Map<List<Object>, Facts.Assessment> assessments(Facts facts) {
        Map<List<Object>, Facts.Assessment> assessments = new HashMap<>();
        facts.assessments().forEach(each -> assessments.putIfAbsent(List.of(each.service(), each.provider()), each));
        return assessments;
    }

    /** The same registers with other decisions. */
    public Picture withAliases(List<Alias> others) {
        return new Picture(entities, held, mentions, others, registers, skipped);
    }

    /** What several registers say of entities and functions. */
    static final class Builder {
        final Map<String, Facts.Entity> entities = new LinkedHashMap<>();
        private final Set<String> own = new HashSet<>();
        private final Map<List<String>, Criticality> criticalities = new HashMap<>();

        void entity(Facts.Entity entity, String filer) {
            boolean isOwn = entity.lei().equals(filer);
            if (isOwn && own.add(entity.lei())) {
                entities.put(entity.lei(), entity);
            } else {
                entities.putIfAbsent(entity.lei(), entity);
            }
        }

        /** Critical if any register says so, unknown unless any says that it is not. */
        void function(String entity, String id, String code) {
            criticalities.merge(List.of(entity, id), of(code), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }

        private static Criticality of(String code) {
            return switch (code) {
                case Codes.YES -> Criticality.YES;
                case Codes.NO -> Criticality.NO;
                default -> Criticality.UNKNOWN;
            };
        }

        Criticality criticality(String entity, String function) {
            return criticalities.getOrDefault(List.of(entity, function), Criticality.UNKNOWN);
        }
    }
}
