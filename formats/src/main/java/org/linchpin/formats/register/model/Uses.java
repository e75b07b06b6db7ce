package org.linchpin.formats.register.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Use;

/**
 * The uses of services. Rows that differ only in countries are one use. A use needs what its provider delivers, the places
 * it is provided from, those where its data lie, and those where they are processed; of several places of one sort the
 * register does not say whether one is enough.
 */
final class Uses {

    /** What makes a use: the same service of the same provider for the same function. */
    record Key(Entries.FunctionKey function, Entries.Service service, String provider) {
        static Key of(Use use) {
            return new Key(
                    new Entries.FunctionKey(use.entity(), use.function()),
                    new Entries.Service(use.contract(), use.service()),
                    use.provider());
        }
    }

    private final Entries entries;
    private final Names names;
    private final Parties parties;
    private final Chains chains;
    private final Lists lists;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Uses(Entries entries, Names names, Parties parties, Chains chains, Lists lists) {
        this.entries = entries;
        this.names = names;
        this.parties = parties;
        this.lists = lists;
        this.chains = chains;
    }

    /** The node of a use, which is made. */
    String add(Key key, List<Use> rows) {
        Use first = rows.getFirst();
        Claim claim = Rows.claim(first.row());
        Claim ofUse = first.law().isEmpty() ? claim : Rows.claim(first.row(), "governed by the law of " + first.law());
        String id = id("use", key, "");
        NodeBuilder node = new NodeBuilder(id, Kind.SERVICE)
                .name(title(key) + " for " + functionName(key))
                .note(ofUse.note())
                .claim(ofUse);
        int noticeDays = rows.stream().mapToInt(Use::noticeDays).min().orElse(-1);
        node.need(Needs.of(chains.delivered(key.service(), key.provider(), claim), noticeDays, claim));
        for (String contract : entries.linked(key.service().contract())) {
            for (Entries.Service beneath : entries.servicesOf(contract)) {
                for (String provider : entries.signers(contract)) {
                    node.need(Needs.of(chains.delivered(beneath, provider, claim), claim));
                }
            }
        }
        place(node, "provided", Kind.SITE, key, rows, Use::providedFrom);
        place(node, "data", Kind.DATA, key, rows, Use::dataAt);
        place(node, "processing", Kind.SITE, key, rows, Use::processedAt);
        put(node.build());
        return id;
    }

    private void place(
            NodeBuilder use,
            String sort,
            Kind kind,
            Key key,
            List<Use> rows,
            java.util.function.Function<Use, String> country) {
        Map<String, Claim> places = new LinkedHashMap<>();
        for (Use row : rows) {
            String in = country.apply(row);
            if (!in.isEmpty()) {
                String id = id(sort, key, sort + "-" + in);
                Claim claim = Rows.claim(row.row());
                NodeBuilder place = new NodeBuilder(id, kind)
                        .name(word(sort) + in + ", " + title(key))
                        .in(parties.country(in))
                        .note(claim.note())
                        .claim(claim);
                if (kind == Kind.DATA) {
                    place.reader(parties.party(key.provider())).dataClass(dataClass(row.row()));
                }
                put(place.build());
                places.putIfAbsent(id, claim);
            }
        }
        if (!places.isEmpty()) {
            use.need(Needs.joined(places));
        }
    }

    private static String word(String sort) {
        return switch (sort) {
            case "data" -> "Data at rest in ";
            case "processing" -> "Data processed in ";
            default -> "Provided from ";
        };
    }

    private static @Nullable String dataClass(Row row) {
        return switch (row.value("c0170")) {
            case "x791" -> "sensitive-low";
            case "x792" -> "sensitive-medium";
            case "x793" -> "sensitive-high";
            default -> null;
        };
    }

    private void put(Node node) {
        nodes.put(node.id(), node);
    }

    private String id(String sort, Key key, String last) {
        List<String> codes = new ArrayList<>(List.of(
                key.service().contract(), key.service().type(), key.provider(), Functions.code(key.function())));
        if (!last.isEmpty()) {
            codes.add(last);
        }
        return names.id(sort, codes.toArray(String[]::new));
    }

    private String title(Key key) {
        return lists.label("service-type", key.service().type()) + " of " + entries.providerName(key.provider())
                + " under " + key.service().contract();
    }

    private String functionName(Key key) {
        org.linchpin.formats.register.entries.Function function = entries.function(key.function());
        return function == null || function.name().isBlank() ? key.function().id() : function.name();
    }

    List<Node> nodes() {
        return new ArrayList<>(nodes.values());
    }

    static Gate.Branch branch(String use, boolean isHard, Claim claim) {
        return new Gate.Branch(Needs.of(use, claim), !isHard, Gate.Branch.NO_SHARE, Gate.Branch.NO_STANDBY);
    }
}
