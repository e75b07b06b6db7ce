package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;

/** Section 6 of docs/semantics.md: the ids of the nodes, parties and jurisdictions that a filter selects. */
final class BruteFilter {

    private final World world;
    private final Setting setting;
    private final Places places;

    BruteFilter(World world, Setting setting) {
        this.world = world;
        this.setting = setting;
        this.places = new Places(world);
    }

    List<String> select(String filter) {
        List<String> ids = new ArrayList<>();
        world.nodes.forEach(node -> ids.add(node.id()));
        world.parties.forEach(party -> ids.add(party.id()));
        world.jurisdictions.forEach(state -> ids.add(state.id()));
        for (String term : filter.strip().split("\\s+")) {
            ids.removeIf(
                    term.startsWith("-")
                            ? holds(term.substring(1))
                            : holds(term).negate());
        }
        return ids;
    }

    private Predicate<String> holds(String term) {
        int colon = term.indexOf(':');
        if (colon < 0) {
            return switch (term) {
                case "critical" ->
                    id -> world.isNode(id)
                            && world.nodes.get(world.node(id)).role().critical();
                case "home" -> id -> isPlace(id, this::isHome);
                case "foreign" -> id -> isPlace(id, state -> !isHome(state));
                default -> pattern(term);
            };
        }
        Predicate<String> value = pattern(term.substring(colon + 1));
        return switch (term.substring(0, colon)) {
            case "id" -> value;
            case "kind" -> id -> value.test(kind(id));
            case "in" -> id -> isPlace(id, value);
            case "at" -> id -> isSite(id, value);
            case "under" ->
                id -> world.isParty(id) && stoppedAloneBy(id).stream().anyMatch(value);
            case "by" -> id -> names(id, Node.Relations::by, value);
            case "from" -> id -> names(id, Node.Relations::from, value);
            case "keys" -> id -> names(id, Node.Relations::keys, value);
            default -> throw new IllegalArgumentException("The oracle knows no filter \"" + term + "\".");
        };
    }

    private String kind(String id) {
        if (world.isNode(id)) {
            return world.nodes.get(world.node(id)).kind().name().toLowerCase(Locale.ROOT);
        }
        return world.isParty(id) ? "party" : "jurisdiction";
    }

    /** Parties by their seat, jurisdictions by themselves. */
    private boolean isPlace(String id, Predicate<String> value) {
        String place = id;
        if (world.isNode(id)) {
            place = places.placeOf(id);
        } else if (world.isParty(id)) {
            place = world.parties.get(world.party(id)).seat();
        }
        return place != null && value.test(place);
    }

    private boolean isSite(String id, Predicate<String> value) {
        String site =
                world.isNode(id) ? world.nodes.get(world.node(id)).relations().at() : null;
        return site != null && value.test(site);
    }

    private boolean isHome(String state) {
        return world.jurisdictions.get(world.jurisdiction(state)).home();
    }

    private boolean names(String id, Function<Node.Relations, List<Gate.Need>> relation, Predicate<String> value) {
        return world.isNode(id)
                && relation.apply(world.nodes.get(world.node(id)).relations()).stream()
                        .map(Gate.Need::target)
                        .anyMatch(value);
    }

    /** The jurisdictions whose order alone the party obeys (rule 1.4); owners do not count. */
    private List<String> stoppedAloneBy(String party) {
        Party.Under under = world.parties.get(world.party(party)).under();
        if (under == null) {
            return world.jurisdictions.stream()
                    .filter(state -> setting.worst() && !state.home())
                    .map(Jurisdiction::id)
                    .toList();
        }
        List<String> alone = new ArrayList<>(under.anyOrder());
        if (under.allOrders().size() == 1) {
            alone.addAll(under.allOrders());
        }
        return alone;
    }

    private static Predicate<String> pattern(String values) {
        String choices = List.of(values.split(",")).stream()
                .map(choice -> List.of(choice.split("\\*", -1)).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .collect(Collectors.joining("|"));
        return Pattern.compile(choices).asMatchPredicate();
    }
}
