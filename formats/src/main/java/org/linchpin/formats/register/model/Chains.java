package org.linchpin.formats.register.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Link;

/**
 * What providers deliver under a contract, for a type of service: a node for each provider of the chain, which needs its
 * provider and those of whom the register says that they serve it. A chain holds within its contract and type of service; its
 * nodes keep the contract's reference number.
 */
final class Chains {

    private static final String NO_RECIPIENT = "whom it serves is not in the chain; taken as served: who signed";

    private final Entries entries;
    private final Names names;
    private final Parties parties;
    private final Lists lists;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Entries.Service> built = new LinkedHashSet<>();

    Chains(Entries entries, Names names, Parties parties, Lists lists) {
        this.entries = entries;
        this.names = names;
        this.parties = parties;
        this.lists = lists;
    }

    /** The node of what the provider delivers; the whole chain beneath it is made as well. */
    String delivered(Entries.Service service, String provider, Claim claim) {
        if (built.add(service)) {
            entries.chain(service).stream()
                    .map(Link::provider)
                    .distinct()
                    .forEach(each -> add(service, each, claimOf(service, each, claim)));
        }
        String id = id(service, provider);
        if (!nodes.containsKey(id)) {
            add(service, provider, claim);
        }
        return id;
    }

    private static String signed(List<Link> chain) {
        return chain.stream()
                .filter(link -> link.rank() == 1)
                .map(Link::provider)
                .findFirst()
                .orElse("");
    }

    private Claim claimOf(Entries.Service service, String provider, Claim otherwise) {
        return entries.chain(service).stream()
                .filter(link -> link.provider().equals(provider))
                .findFirst()
                .map(link -> Rows.claim(link.row()))
                .orElse(otherwise);
    }

    private String id(Entries.Service service, String provider) {
        return names.id("delivered", service.contract(), service.type(), provider);
    }

    private void add(Entries.Service service, String provider, Claim claim) {
        List<Link> chain = entries.chain(service);
        Set<String> members = new LinkedHashSet<>();
        chain.forEach(link -> members.add(link.provider()));
        boolean isFirst = provider.equals(signed(chain)) || !members.contains(provider);
        NodeBuilder node = new NodeBuilder(id(service, provider), Kind.SERVICE)
                .name(entries.providerName(provider) + ", " + lists.label("service-type", service.type()) + " under "
                        + service.contract())
                .by(Needs.of(parties.party(provider), claim))
                .note(claim.note())
                .claim(claim);
        for (Link link : served(chain, provider)) {
            node.need(Needs.of(id(service, link.provider()), Rows.claim(link.row())));
        }
        if (isFirst) {
            for (Link link : chain) {
                if (isStray(link, members) && !link.provider().equals(provider)) {
                    node.need(Needs.of(id(service, link.provider()), Rows.claim(link.row(), NO_RECIPIENT)));
                }
            }
        }
        Node made = node.build();
        nodes.put(made.id(), made);
    }

    /** Those who serve the provider, each once. */
    private static List<Link> served(List<Link> chain, String provider) {
        Map<String, Link> served = new LinkedHashMap<>();
        for (Link link : chain) {
            if (link.recipient().equals(provider) && !link.provider().equals(provider)) {
                served.putIfAbsent(link.provider(), link);
            }
        }
        return new ArrayList<>(served.values());
    }

    private static boolean isStray(Link link, Set<String> members) {
        return link.rank() != 1 && (link.recipient().isEmpty() || !members.contains(link.recipient()));
    }

    List<Node> nodes() {
        return new ArrayList<>(nodes.values());
    }
}
