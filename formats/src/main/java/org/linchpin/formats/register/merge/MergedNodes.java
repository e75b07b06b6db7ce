package org.linchpin.formats.register.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Seconds;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Codes;
import org.linchpin.formats.register.model.Names;

/**
 * The nodes of all registers, made one at a time: a function needs each type of service that it uses; of several deliveries
 * of one type the registers do not say how they are joined; what is delivered needs its provider and what others deliver to
 * it. A function that several registers know is one, with the uses of all.
 */
final class MergedNodes implements Nodes {

    static final String SOURCE = "registers";

    /** Hours beyond which a recovery time objective is longer than any horizon. */
    private static final int MOST_HOURS = 67 * 365 * 24;

    private static final Claim CLAIM = new Claim(SOURCE, null, null, null, Where.NOWHERE);

    private record Key(String entity, String function) {}

    /** A function as one register has it. */
    private record Part(Filing filing, Facts.Function function, List<Facts.Use> uses) {}

    private record Delivery(String contract, String type, String provider) {}

    private final List<Filing> filings;
    private final Providers providers;
    private final Lists lists;
    private final Names names;
    private final Map<Key, List<Part>> functions = new LinkedHashMap<>();
    private final Map<String, String> entities = new HashMap<>();
    private final int size;

    MergedNodes(List<Filing> filings, Providers providers, Lists lists, Names names) {
        this.filings = filings;
        this.providers = providers;
        this.lists = lists;
        this.names = names;
        filings.forEach(this::index);
        int[] count = {0};
        forEach(node -> count[0]++);
        this.size = count[0];
    }

    private void index(Filing filing) {
        for (Facts.Entity entity : filing.facts().entities()) {
            if (!entity.name().isBlank()) {
                entities.putIfAbsent(entity.lei(), entity.name());
            }
        }
        Map<Key, List<Facts.Use>> uses = new HashMap<>();
        filing.facts()
                .uses()
                .forEach(use -> uses.computeIfAbsent(new Key(use.entity(), use.function()), key -> new ArrayList<>())
                        .add(use));
        for (Facts.Function function : filing.facts().functions()) {
            Key key = new Key(function.entity(), function.id());
            List<Part> parts = functions.computeIfAbsent(key, each -> new ArrayList<>(1));
            boolean isOwn = filing.cover().filer().equals(function.entity());
            parts.add(isOwn ? 0 : parts.size(), new Part(filing, function, uses.getOrDefault(key, List.of())));
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(Consumer<? super Node> visitor) {
        functions.forEach((key, parts) -> function(key, parts, visitor));
        filings.forEach(filing -> deliveries(filing, visitor));
    }

    private void function(Key key, List<Part> parts, Consumer<? super Node> visitor) {
        Part first = parts.getFirst();
        String code = key.function() + "@" + key.entity();
        NodeBuilder node = new NodeBuilder(names.id("function", code), Kind.FUNCTION)
                .name(title(first, key))
                .note(note(first))
                .critical(parts.stream()
                        .anyMatch(part -> part.function().criticality().equals(Codes.YES)))
                .claim(CLAIM);
        parts.stream()
                .mapToInt(part -> part.function().rtoHours())
                .filter(hours -> hours > 0)
                .min()
                .ifPresent(hours -> node.toleratesSeconds(Math.min(hours, MOST_HOURS) * 3600));
        Map<String, Map<Delivery, Gate.Branch>> byType = new TreeMap<>();
        for (Part part : parts) {
            for (Facts.Use use : part.uses()) {
                Delivery delivery =
                        new Delivery(use.service().contract(), use.service().type(), providers.of(use.provider()));
                Map<Delivery, Gate.Branch> branches =
                        byType.computeIfAbsent(use.service().type(), type -> new LinkedHashMap<>());
                branches.merge(delivery, branch(part.filing(), use), MergedNodes::stronger);
            }
        }
        byType.forEach((type, branches) -> {
            Node supply = supply(code, type, title(first, key), List.copyOf(branches.values()));
            node.need(need(supply.id(), 0));
            visitor.accept(supply);
        });
        visitor.accept(node.build());
    }

    private Node supply(String code, String type, String of, List<Gate.Branch> branches) {
        return new NodeBuilder(names.id("supply", code, type), Kind.SERVICE)
                .name(lists.label("service-type", type) + " for " + of)
                .need(branches.size() == 1 ? branches.getFirst() : Gate.Branch.of(new Gate.Unknown(branches)))
                .claim(CLAIM)
                .build();
    }

    private Gate.Branch branch(Filing filing, Facts.Use use) {
        return new Gate.Branch(
                need(id(filing, use.service(), use.provider()), use.noticeDays()),
                !use.hard(),
                Gate.Branch.NO_SHARE,
                Gate.Branch.NO_STANDBY);
    }

    /** Of two uses of one delivery, the one without which the function does not work. */
    private static Gate.Branch stronger(Gate.Branch one, Gate.Branch other) {
        return one.maybe() && !other.maybe() ? other : one;
    }

    private String title(Part part, Key key) {
        String name = part.function().name().isBlank()
                ? key.function()
                : part.function().name();
        return name + " of " + entities.getOrDefault(key.entity(), key.entity());
    }

    private static String note(Part part) {
        int line = part.function().line();
        return part.filing().cover().name() + (line == 0 ? "" : ", B_06.01 row " + line);
    }

    /** What is delivered under each service that is used, or that one that is used rests on. */
    private void deliveries(Filing filing, Consumer<? super Node> visitor) {
        Chains chains = new Chains(filing.facts());
        Map<Facts.Service, Set<String>> delivered = new LinkedHashMap<>();
        for (Facts.Use use : filing.facts().uses()) {
            delivered
                    .computeIfAbsent(
                            use.service(), each -> new TreeSet<>(chains.of(each).members()))
                    .add(use.provider());
            chains.beneath(use.service())
                    .forEach((service, signers) -> delivered
                            .computeIfAbsent(
                                    service,
                                    each -> new TreeSet<>(chains.of(each).members()))
                            .addAll(signers));
        }
        delivered.forEach((service, ids) -> ids.forEach(id -> visitor.accept(delivery(filing, chains, service, id))));
    }

    private Node delivery(Filing filing, Chains chains, Facts.Service service, String provider) {
        String party = providers.of(provider);
        NodeBuilder node = new NodeBuilder(id(filing, service, provider), Kind.SERVICE)
                .name(providers.name(party) + ", " + lists.label("service-type", service.type()) + " under "
                        + service.contract())
                .by(need(names.id("party", Identity.code(party)), 0))
                .note(filing.cover().name())
                .claim(CLAIM);
        Set<String> needed = new TreeSet<>();
        chains.of(service).serving(provider).keySet().forEach(each -> needed.add(id(filing, service, each)));
        chains.beneath(service)
                .forEach((beneath, signers) -> signers.forEach(signer -> needed.add(id(filing, beneath, signer))));
        needed.forEach(each -> node.need(need(each, 0)));
        return node.build();
    }

    private String id(Filing filing, Facts.Service service, String provider) {
        return names.id(
                "delivered",
                filing.cover().filer() + filing.cover().scope(),
                service.contract(),
                service.type(),
                Identity.code(provider));
    }

    private static Gate.Need need(String target, int noticeDays) {
        int days = Math.clamp(noticeDays, 0, Holdout.MAX_SECONDS / Seconds.DAY);
        return new Gate.Need(target, Gate.Aspect.WHOLE, Holdout.NONE, false, null, days * Seconds.DAY, CLAIM);
    }
}
