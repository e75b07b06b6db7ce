package org.linchpin.formats.register.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.PackageName;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Provider;
import org.linchpin.formats.register.entries.Use;
import org.linchpin.formats.register.model.RegisterModel;

/** Takes from a register what a merge needs of it. */
final class Extract {

    private final Register register;
    private final Entries entries;
    private final UnaryOperator<String> pool;
    private final String filer;
    private final @Nullable LocalDate reference;
    private final Map<String, String> identities = new HashMap<>();
    private final List<Facts.Use> uses = new ArrayList<>();
    private int ended;
    private int nameless;

    private Extract(Register register, UnaryOperator<String> pool) {
        this.register = register;
        this.entries = new Entries(register);
        this.pool = pool;
        this.filer = filer(register);
        this.reference = RegisterModel.reference(register.envelope());
    }

    /** @param pool makes equal texts one */
    static Filing of(Register register, UnaryOperator<String> pool) {
        return new Extract(register, pool).filing();
    }

    private static String filer(Register register) {
        List<Row> keepers = register.rows("B_01.01");
        String keeper = keepers.isEmpty() ? "" : keepers.getFirst().value("c0010");
        PackageName name = register.envelope().parsed();
        if (!keeper.isEmpty()) {
            return keeper;
        }
        return name == null ? register.envelope().name() : name.subject();
    }

    private Filing filing() {
        Envelope envelope = register.envelope();
        PackageName name = envelope.parsed();
        List<Facts.Mention> mentions = mentions();
        entries.uses().forEach(this::use);
        List<Row> keepers = register.rows("B_01.01");
        Map<Facts.Service, List<Facts.Link>> chains = new LinkedHashMap<>();
        entries.chains()
                .forEach((service, links) -> chains.put(service(service.contract(), service.type()), links(links)));
        int rows = register.tables().values().stream()
                .mapToInt(table -> table.rows().size())
                .sum();
        List<Facts.Assessment> assessments = assessments();
        Map<String, Set<String>> signers = sets("B_03.02", true);
        addBare(mentions);
        Facts facts = new Facts(
                ended,
                nameless,
                entities(),
                functions(),
                List.copyOf(mentions),
                List.copyOf(uses),
                chains,
                sets("B_02.03", false),
                signers,
                assessments);
        return new Filing(
                new Filing.Cover(
                        envelope.path(),
                        envelope.name(),
                        pool.apply(filer),
                        keepers.isEmpty() ? "" : keepers.getFirst().value("c0020"),
                        name == null ? "" : pool.apply(name.scope()),
                        reference,
                        name == null ? "" : name.created()),
                rows == 0 ? Filing.Status.EMPTY : Filing.Status.READ,
                rows == 0 ? "it has no rows" : "",
                rows,
                register.findings().size(),
                facts);
    }

    private List<Facts.Entity> entities() {
        return entries.entities().stream()
                .filter(entity -> !entity.lei().isEmpty())
                .map(entity -> new Facts.Entity(
                        pool.apply(entity.lei()),
                        entity.name(),
                        pool.apply(entity.country()),
                        pool.apply(entity.type()),
                        pool.apply(entity.currency()),
                        entity.assets()))
                .toList();
    }

    /** Those with a row, then those that are used without one. */
    private List<Facts.Function> functions() {
        Map<Entries.FunctionKey, Facts.Function> functions = new LinkedHashMap<>();
        entries.functions()
                .forEach(each -> functions.put(
                        new Entries.FunctionKey(each.entity(), each.id()),
                        new Facts.Function(
                                pool.apply(each.entity()),
                                pool.apply(each.id()),
                                pool.apply(each.name()),
                                pool.apply(each.criticality()),
                                each.rtoHours(),
                                each.row().line())));
        uses.forEach(use -> functions.putIfAbsent(
                new Entries.FunctionKey(use.entity(), use.function()),
                new Facts.Function(use.entity(), use.function(), "", "", -1, 0)));
        return List.copyOf(functions.values());
    }

    private List<Facts.Mention> mentions() {
        List<Facts.Mention> mentions = new ArrayList<>();
        for (Provider provider : entries.providers()) {
            if (!provider.id().isEmpty()) {
                mentions.add(new Facts.Mention(
                        identity(provider.id(), provider.idType()),
                        pool.apply(Identity.of(provider.otherIdType(), provider.otherId(), provider.country(), filer)),
                        pool.apply(provider.name()),
                        pool.apply(provider.country()),
                        identity(provider.parent(), provider.parentIdType())));
            }
        }
        return mentions;
    }

    /** Those that are named without a row of their own. */
    private void addBare(List<Facts.Mention> mentions) {
        Set<String> bare = new TreeSet<>(identities.values());
        mentions.forEach(mention -> bare.remove(mention.id()));
        bare.forEach(id -> mentions.add(new Facts.Mention(id, "", "", "", "")));
    }

    /** @param type said beside the code; that of the provider's own row counts before it */
    private String identity(String code, String type) {
        return code.isEmpty()
                ? ""
                : identities.computeIfAbsent(code, each -> {
                    Provider provider = entries.provider(each);
                    return pool.apply(
                            provider == null
                                    ? Identity.of(type, each, "", filer)
                                    : Identity.of(provider.idType(), each, provider.country(), filer));
                });
    }

    private void use(Use use) {
        if (reference != null && use.isOver(reference)) {
            ended++;
        } else if (use.function().isEmpty() || use.provider().isEmpty()) {
            nameless++;
        } else {
            uses.add(new Facts.Use(
                    pool.apply(use.entity()),
                    pool.apply(use.function()),
                    service(use.contract(), use.service()),
                    identity(use.provider(), use.row().value("c0040")),
                    use.reliance().isHard(),
                    use.noticeDays(),
                    use.row().line()));
        }
    }

    private Facts.Service service(String contract, String type) {
        return new Facts.Service(pool.apply(contract), pool.apply(type));
    }

    private List<Facts.Link> links(List<org.linchpin.formats.register.entries.Link> links) {
        return links.stream()
                .filter(link -> !link.provider().isEmpty())
                .map(link -> new Facts.Link(
                        identity(link.provider(), link.row().value("c0040")),
                        link.rank(),
                        identity(link.recipient(), link.row().value("c0070"))))
                .toList();
    }

    private List<Facts.Assessment> assessments() {
        return entries.assessments().stream()
                .map(each -> new Facts.Assessment(
                        service(each.contract(), each.service()),
                        identity(each.provider(), each.row().value("c0030")),
                        pool.apply(each.substitutability()),
                        pool.apply(each.reason()),
                        pool.apply(each.alternativesIdentified())))
                .toList();
    }

    private Map<String, Set<String>> sets(String template, boolean areProviders) {
        Map<String, Set<String>> sets = new TreeMap<>();
        for (Row row : register.rows(template)) {
            String key = pool.apply(row.value("c0010"));
            String value = row.value("c0020");
            if (!value.isEmpty() && !value.equals(key)) {
                sets.computeIfAbsent(key, each -> new TreeSet<>())
                        .add(areProviders ? identity(value, row.value("c0030")) : pool.apply(value));
            }
        }
        return sets;
    }
}
