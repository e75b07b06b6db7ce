package org.linchpin.engine.switches;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.network.Network;

/**
 * The one filter grammar (docs/semantics.md section 6): terms that must all hold, {@code -} before a term that must not,
 * commas for or, {@code *} for any run of characters. {@code kind:site in:XC critical -id:dc-*}.
 */
public final class Filter {

    private static final Set<String> KEYS = Set.of("id", "kind", "in", "at", "under", "by", "from", "keys", "class");
    private static final Set<String> FLAGS = Set.of("critical", "unexamined", "assumed", "home", "foreign");

    /** One thing a filter looks at, with its relations as words. */
    private record Thing(
            String id,
            String kind,
            @Nullable String in,
            boolean inHome,
            @Nullable Node node,
            @Nullable Party party,
            boolean assumed) {}

    private final List<Predicate<Thing>> terms = new ArrayList<>();

    private Filter() {}

    /** True if the text can only be a filter, not the id of a switch. */
    public static boolean isFilter(String text) {
        String first = text.strip();
        if (first.contains(" ") || first.contains("*") || first.contains(",") || first.startsWith("-")) {
            return true;
        }
        if (FLAGS.contains(first)) {
            return true;
        }
        int colon = first.indexOf(':');
        return colon > 0 && KEYS.contains(first.substring(0, colon));
    }

    /** @throws UnknownSwitchException if a key is not one of the grammar */
    public static Filter parse(String text) {
        Filter filter = new Filter();
        for (String term : text.strip().split("\\s+")) {
            if (term.isEmpty()) {
                continue;
            }
            boolean not = term.startsWith("-") && term.length() > 1;
            Predicate<Thing> predicate = term(not ? term.substring(1) : term);
            filter.terms.add(not ? predicate.negate() : predicate);
        }
        if (filter.terms.isEmpty()) {
            throw new UnknownSwitchException("A filter must have a term.", "kind:site");
        }
        return filter;
    }

    /** The ids of the nodes, parties and jurisdictions that it selects, in the model's order. */
    public List<String> select(Model model, Network network) {
        List<String> selected = new ArrayList<>();
        int[] index = new int[1];
        model.nodes().forEach(node -> {
            int place = network.place(index[0]++);
            Network.JurisdictionEntry in =
                    place < 0 ? null : network.jurisdictions().get(place);
            keep(
                    selected,
                    new Thing(
                            node.id(),
                            node.kind().word(),
                            in == null ? null : in.id(),
                            in != null && in.home(),
                            node,
                            null,
                            node.claim().isAssumed()));
        });
        Set<String> home = new java.util.HashSet<>();
        for (Jurisdiction jurisdiction : model.jurisdictions()) {
            if (jurisdiction.home()) {
                home.add(jurisdiction.id());
            }
        }
        for (Party party : model.parties()) {
            boolean inHome = party.seat() != null && home.contains(party.seat());
            keep(
                    selected,
                    new Thing(
                            party.id(),
                            "party",
                            party.seat(),
                            inHome,
                            null,
                            party,
                            party.claim().isAssumed()));
        }
        for (Jurisdiction jurisdiction : model.jurisdictions()) {
            keep(
                    selected,
                    new Thing(
                            jurisdiction.id(),
                            "jurisdiction",
                            jurisdiction.id(),
                            jurisdiction.home(),
                            null,
                            null,
                            jurisdiction.claim().isAssumed()));
        }
        return selected;
    }

    private void keep(List<String> selected, Thing thing) {
        if (terms.stream().allMatch(term -> term.test(thing))) {
            selected.add(thing.id());
        }
    }

    private static Predicate<Thing> term(String term) {
        int colon = term.indexOf(':');
        if (colon < 0) {
            return FLAGS.contains(term) ? flag(term) : byId(term);
        }
        String key = term.substring(0, colon);
        Predicate<String> value = anyOf(term.substring(colon + 1));
        return switch (key) {
            case "id" -> thing -> value.test(thing.id());
            case "kind" -> thing -> value.test(thing.kind());
            case "in" -> thing -> thing.in() != null && value.test(thing.in());
            case "at" ->
                thing -> {
                    Node node = thing.node();
                    String at = node == null ? null : node.relations().at();
                    return at != null && value.test(at);
                };
            case "under" ->
                thing -> {
                    Party party = thing.party();
                    Party.Under under = party == null ? null : party.under();
                    return under != null && isUnder(under, value);
                };
            case "by" -> thing -> names(thing, value, Relation.BY);
            case "from" -> thing -> names(thing, value, Relation.FROM);
            case "keys" -> thing -> names(thing, value, Relation.KEYS);
            case "class" ->
                thing -> {
                    Node node = thing.node();
                    String dataClass = node == null ? null : node.dataClass();
                    return dataClass != null && value.test(dataClass);
                };
            default ->
                throw new UnknownSwitchException(
                        "There is no filter key \"" + key + "\".", new Nearest().of(key, KEYS));
        };
    }

    private static Predicate<Thing> byId(String term) {
        Predicate<String> value = anyOf(term);
        return thing -> value.test(thing.id());
    }

    private static Predicate<Thing> flag(String flag) {
        return switch (flag) {
            case "critical" ->
                thing -> thing.node() != null && thing.node().role().critical();
            case "unexamined" -> thing -> thing.node() != null && thing.node().isUnexamined();
            case "assumed" -> Thing::assumed;
            case "home" -> thing -> thing.in() != null && thing.inHome();
            default -> thing -> thing.in() != null && !thing.inHome();
        };
    }

    private enum Relation {
        BY,
        FROM,
        KEYS
    }

    private static boolean names(Thing thing, Predicate<String> value, Relation relation) {
        Node node = thing.node();
        if (node == null) {
            return false;
        }
        List<Gate.Need> parties = switch (relation) {
            case BY -> node.relations().by();
            case FROM -> node.relations().from();
            case KEYS -> node.relations().keys();
        };
        return parties.stream().anyMatch(need -> value.test(need.target()));
    }

    private static boolean isUnder(Party.Under under, Predicate<String> value) {
        return under.anyOrder().stream().anyMatch(value)
                || (under.allOrders().size() == 1
                        && value.test(under.allOrders().getFirst()));
    }

    private static Predicate<String> anyOf(String values) {
        List<String> patterns = List.of(values.split(",", -1));
        return word -> patterns.stream().anyMatch(pattern -> matches(pattern, word));
    }

    /** {@code *} is any run of characters. Goes back to the last star only, so that no pattern takes exponential time. */
    private static boolean matches(String pattern, String word) {
        int p = 0;
        int w = 0;
        int star = -1;
        int resume = 0;
        while (w < word.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = w;
            } else if (p < pattern.length() && pattern.charAt(p) == word.charAt(w)) {
                p++;
                w++;
            } else if (star >= 0) {
                p = star + 1;
                w = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
