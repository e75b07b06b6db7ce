package org.linchpin.formats.register.entries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;

/**
 * What a register says, its rows in the order of their files. Of rows with one key the first counts: the others are what a
 * check is for.
 */
public final class Entries {

    /** A service: a type of service under a contract. */
    public record Service(String contract, String type) {}

    /** A function's identity: identifiers are unique within an entity only. */
    public record FunctionKey(String entity, String id) {}

    private final Register register;
    private final Map<String, Entity> entities;
    private final Map<String, Contract> contracts;
    private final List<Use> uses;
    private final Map<String, Provider> providers;
    private final List<Link> links;
    private final Map<Service, List<Link>> chains = new LinkedHashMap<>();
    private final Map<String, Set<Service>> servicesOf = new LinkedHashMap<>();
    private final Map<String, Set<String>> signers;
    private final Map<String, Set<String>> linked;
    private final Map<FunctionKey, Function> functions;
    private final List<Assessment> assessments;

    public Entries(Register register) {
        this.register = register;
        this.entities = byKey(list("B_01.02", Entity::of), Entity::lei);
        this.contracts = byKey(list("B_02.01", Contract::of), Contract::reference);
        this.uses = list("B_02.02", Use::of);
        this.providers = byKey(list("B_05.01", Provider::of), Provider::id);
        this.links = list("B_05.02", Link::of);
        this.functions =
                byKey(list("B_06.01", Function::of), function -> new FunctionKey(function.entity(), function.id()));
        this.assessments = list("B_07.01", Assessment::of);
        links.forEach(link -> chains.computeIfAbsent(
                        new Service(link.contract(), link.service()), service -> new ArrayList<>())
                .add(link));
        chains.keySet()
                .forEach(service -> servicesOf
                        .computeIfAbsent(service.contract(), contract -> new LinkedHashSet<>())
                        .add(service));
        this.signers = pairs("B_03.02");
        this.linked = pairs("B_02.03");
    }

    /** Of each value of the first column, those of the second. */
    private Map<String, Set<String>> pairs(String template) {
        Map<String, Set<String>> pairs = new LinkedHashMap<>();
        for (Row row : register.rows(template)) {
            String first = row.value("c0010");
            String second = row.value("c0020");
            if (!second.isEmpty() && !second.equals(first)) {
                pairs.computeIfAbsent(first, key -> new LinkedHashSet<>()).add(second);
            }
        }
        return pairs;
    }

    private <T> List<T> list(String template, java.util.function.Function<Row, T> entry) {
        return register.rows(template).stream().map(entry).toList();
    }

    private static <K, T> Map<K, T> byKey(List<T> entries, java.util.function.Function<T, K> key) {
        Map<K, T> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.putIfAbsent(key.apply(entry), entry));
        return map;
    }

    public Register register() {
        return register;
    }

    public Collection<Entity> entities() {
        return entities.values();
    }

    public @Nullable Entity entity(String lei) {
        return entities.get(lei);
    }

    public Collection<Contract> contracts() {
        return contracts.values();
    }

    public @Nullable Contract contract(String reference) {
        return contracts.get(reference);
    }

    public List<Use> uses() {
        return uses;
    }

    public Collection<Provider> providers() {
        return providers.values();
    }

    public @Nullable Provider provider(String id) {
        return providers.get(id);
    }

    /** The provider's name, or its id where it has no row. */
    public String providerName(String id) {
        Provider provider = providers.get(id);
        return provider == null ? id : provider.name();
    }

    public List<Link> links() {
        return links;
    }

    /** The links of every service that has any. */
    public Map<Service, List<Link>> chains() {
        return chains;
    }

    public List<Link> chain(Service service) {
        return chains.getOrDefault(service, List.of());
    }

    /** The services of an arrangement that have a chain. */
    public Set<Service> servicesOf(String contract) {
        return servicesOf.getOrDefault(contract, Set.of());
    }

    /** Ids of the providers that signed an arrangement. */
    public Set<String> signers(String contract) {
        return signers.getOrDefault(contract, Set.of());
    }

    /** References of the arrangements with outside providers on which an arrangement within the group rests. */
    public Set<String> linked(String contract) {
        return linked.getOrDefault(contract, Set.of());
    }

    public Collection<Function> functions() {
        return functions.values();
    }

    public @Nullable Function function(FunctionKey key) {
        return functions.get(key);
    }

    public List<Assessment> assessments() {
        return assessments;
    }

    /**
     * The topmost undertaking that the register knows above a provider: the provider itself if it names none; where parents run
     * in a circle, the one of it whose id comes first.
     */
    public String group(String id) {
        Set<String> path = new LinkedHashSet<>();
        String top = id;
        while (path.add(top)) {
            Provider provider = providers.get(top);
            if (provider == null || !provider.hasParent()) {
                return top;
            }
            top = provider.parent();
        }
        List<String> climbed = List.copyOf(path);
        return Collections.min(climbed.subList(climbed.indexOf(top), climbed.size()));
    }
}
