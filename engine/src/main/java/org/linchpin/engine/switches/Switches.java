package org.linchpin.engine.switches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.network.Ints;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Network.JurisdictionEntry;
import org.linchpin.engine.network.Network.PartyEntry;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.network.Sort;

/** Resolves what people write into switches, and lists the switches of a level (docs/semantics.md section 3). */
public final class Switches {

    /** Which part of a jurisdiction a switch turns off. */
    private enum Part {
        BOTH(""),
        ORDER(":order"),
        GROUND(":ground");

        private final String suffix;

        Part(String suffix) {
            this.suffix = suffix;
        }
    }

    public static final List<String> LEVELS =
            List.of("parties", "owners", "positions", "jurisdictions", "blocs", "sites");

    private final Model model;
    private final Network network;
    private final Map<String, PartyEntry> parties = new LinkedHashMap<>();
    private final Map<String, JurisdictionEntry> jurisdictions = new LinkedHashMap<>();
    private final Map<String, List<JurisdictionEntry>> blocs = new TreeMap<>();

    public Switches(Model model, Network network) {
        this.model = model;
        this.network = network;
        network.parties().forEach(party -> parties.put(party.id(), party));
        for (JurisdictionEntry jurisdiction : network.jurisdictions()) {
            jurisdictions.put(jurisdiction.id(), jurisdiction);
            for (String bloc : jurisdiction.blocs()) {
                blocs.computeIfAbsent(bloc, b -> new ArrayList<>()).add(jurisdiction);
            }
        }
    }

    /**
     * The switch of that name, position, bloc, border, node or filter.
     *
     * @throws UnknownSwitchException if there is none
     */
    public Switch resolve(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        Switch known = exact(text);
        if (known != null) {
            return known;
        }
        if (Filter.isFilter(text)) {
            List<Switch> selected = select(text);
            if (selected.isEmpty()) {
                throw new UnknownSwitchException("The filter \"" + text + "\" selects nothing.", null);
            }
            return new Switch(text, text, Switch.Kind.SELECTION, commonSide(selected), union(selected));
        }
        throw UnknownSwitchException.of(text, knownIds());
    }

    /**
     * The switches of a level, in a stable order.
     *
     * @param over one of {@link #LEVELS}, or a filter
     * @param ordersOnly jurisdictions and blocs without their ground
     */
    public List<Switch> over(String over, boolean ordersOnly) {
        Part part = ordersOnly ? Part.ORDER : Part.BOTH;
        return switch (over.strip()) {
            case "parties" -> parties.values().stream().map(this::party).toList();
            case "owners" ->
                parties.values().stream()
                        .filter(PartyEntry::isUltimate)
                        .map(party -> party(party).withKind(Switch.Kind.OWNER))
                        .toList();
            case "positions" -> positions();
            case "jurisdictions" ->
                jurisdictions.values().stream().map(j -> jurisdiction(j, part)).toList();
            case "blocs" -> {
                List<Switch> switches = new ArrayList<>();
                blocs.keySet().forEach(bloc -> switches.add(bloc(bloc, part)));
                jurisdictions.values().stream()
                        .filter(j -> j.blocs().isEmpty())
                        .forEach(j -> switches.add(jurisdiction(j, part)));
                yield switches;
            }
            case "sites" -> sites();
            default -> {
                List<Switch> selected = selected(over);
                yield ordersOnly ? selected.stream().map(this::orderOnly).toList() : selected;
            }
        };
    }

    /** Every switch of parties, jurisdictions, blocs and sites: what a sweep tries when nothing is said. */
    public List<Switch> all() {
        List<Switch> switches = new ArrayList<>();
        jurisdictions.values().forEach(j -> switches.add(jurisdiction(j, Part.BOTH)));
        blocs.keySet().forEach(bloc -> switches.add(bloc(bloc, Part.BOTH)));
        switches.addAll(over("parties", false));
        switches.addAll(sites());
        return switches;
    }

    /** What a filter selects, or the one switch of that name. */
    private List<Switch> selected(String over) {
        if (Filter.isFilter(over)) {
            List<Switch> selected = select(over);
            if (selected.isEmpty()) {
                throw new UnknownSwitchException("The filter \"" + over + "\" selects nothing.", null);
            }
            return selected;
        }
        Switch one = exact(over.strip());
        if (one == null) {
            throw new UnknownSwitchException(
                    "There is no level \"" + over + "\"; levels are " + String.join(", ", LEVELS) + ", or a filter.",
                    new Nearest().of(over, LEVELS));
        }
        return List.of(one);
    }

    private Switch orderOnly(Switch any) {
        boolean hasOrder = any.kind() == Switch.Kind.JURISDICTION || any.kind() == Switch.Kind.BLOC;
        Switch order = hasOrder ? exact(any.id() + Part.ORDER.suffix) : null;
        return order == null ? any : order;
    }

    private @Nullable Switch exact(String text) {
        if (text.equals("border")) {
            return new Switch(text, "the border", Switch.Kind.BORDER, Side.NONE, new int[] {network.border()});
        }
        for (Part part : Part.values()) {
            String stem = text.endsWith(part.suffix) ? text.substring(0, text.length() - part.suffix.length()) : text;
            if (part != Part.BOTH && stem.equals(text)) {
                continue;
            }
            JurisdictionEntry jurisdiction = jurisdictions.get(stem);
            if (jurisdiction != null) {
                return jurisdiction(jurisdiction, part);
            }
            if (stem.equals("foreign")) {
                return foreign(part);
            }
            if (stem.startsWith("bloc:") && blocs.containsKey(stem.substring(5))) {
                return bloc(stem.substring(5), part);
            }
        }
        PartyEntry party = parties.get(text);
        if (party != null) {
            return party(party);
        }
        int colon = text.lastIndexOf(':');
        PartyEntry holder = colon < 0 ? null : parties.get(text.substring(0, colon));
        if (holder != null && text.endsWith(":serve")) {
            return position(holder, true);
        }
        if (holder != null && text.endsWith(":supply")) {
            return position(holder, false);
        }
        int node = network.find(text);
        return node >= 0 && network.isModelNode(node) ? node(node) : null;
    }

    private List<Switch> select(String filter) {
        List<Switch> switches = new ArrayList<>();
        for (String id : Filter.parse(filter).select(model, network)) {
            Switch known = exact(id);
            if (known != null) {
                switches.add(known);
            }
        }
        return switches;
    }

    private Switch party(PartyEntry party) {
        return new Switch(
                party.id(), party.name(), Switch.Kind.PARTY, party.side(), sorted(party.serve(), party.supply()));
    }

    private List<Switch> positions() {
        List<Switch> switches = new ArrayList<>();
        for (PartyEntry party : parties.values()) {
            switches.add(position(party, true));
            switches.add(position(party, false));
        }
        return switches;
    }

    private Switch position(PartyEntry party, boolean serve) {
        String suffix = serve ? ":serve" : ":supply";
        return new Switch(
                party.id() + suffix,
                party.name() + (serve ? " (serves)" : " (supplies)"),
                Switch.Kind.POSITION,
                party.side(),
                sorted(serve ? party.serve() : party.supply()));
    }

    private Switch jurisdiction(JurisdictionEntry jurisdiction, Part part) {
        return new Switch(
                jurisdiction.id() + part.suffix,
                jurisdiction.name(),
                Switch.Kind.JURISDICTION,
                jurisdiction.home() ? Side.HOME : Side.FOREIGN,
                nodes(List.of(jurisdiction), part));
    }

    private Switch bloc(String bloc, Part part) {
        List<JurisdictionEntry> members = blocs.getOrDefault(bloc, List.of());
        boolean home = members.stream().allMatch(JurisdictionEntry::home);
        return new Switch(
                "bloc:" + bloc + part.suffix,
                "bloc " + bloc,
                Switch.Kind.BLOC,
                home ? Side.HOME : Side.FOREIGN,
                nodes(members, part));
    }

    private Switch foreign(Part part) {
        List<JurisdictionEntry> members =
                jurisdictions.values().stream().filter(j -> !j.home()).toList();
        return new Switch(
                "foreign" + part.suffix,
                "every foreign state",
                Switch.Kind.JURISDICTION,
                Side.FOREIGN,
                nodes(members, part));
    }

    private List<Switch> sites() {
        List<Switch> switches = new ArrayList<>();
        for (int node = 0; node < network.modelNodeCount(); node++) {
            if (network.sort(node) == Sort.SITE) {
                switches.add(node(node));
            }
        }
        return switches;
    }

    private Switch node(int node) {
        int place = network.place(node);
        Side side = place < 0 ? Side.NONE : network.jurisdictions().get(place).home() ? Side.HOME : Side.FOREIGN;
        Switch.Kind kind = network.sort(node) == Sort.SITE ? Switch.Kind.SITE : Switch.Kind.NODE;
        return new Switch(network.id(node), network.id(node), kind, side, new int[] {node});
    }

    private static int[] nodes(Collection<JurisdictionEntry> members, Part part) {
        Ints nodes = new Ints();
        for (JurisdictionEntry member : members) {
            if (part != Part.GROUND) {
                nodes.add(member.order());
            }
            if (part != Part.ORDER) {
                nodes.add(member.ground());
            }
        }
        return sorted(nodes.toArray());
    }

    private static int[] union(List<Switch> switches) {
        return switches.stream()
                .flatMapToInt(s -> java.util.Arrays.stream(s.nodes()))
                .sorted()
                .distinct()
                .toArray();
    }

    private static Side commonSide(List<Switch> switches) {
        Side first = switches.getFirst().side();
        return switches.stream().allMatch(s -> s.side() == first) ? first : Side.NONE;
    }

    private static int[] sorted(int... nodes) {
        int[] copy = nodes.clone();
        java.util.Arrays.sort(copy);
        return copy;
    }

    private List<String> knownIds() {
        List<String> ids = new ArrayList<>(parties.keySet());
        ids.addAll(jurisdictions.keySet());
        blocs.keySet().forEach(bloc -> ids.add("bloc:" + bloc));
        ids.add("border");
        ids.add("foreign");
        parties.keySet().forEach(party -> {
            ids.add(party + ":serve");
            ids.add(party + ":supply");
        });
        jurisdictions.keySet().forEach(j -> {
            ids.add(j + ":order");
            ids.add(j + ":ground");
        });
        for (int node = 0; node < Math.min(network.modelNodeCount(), 200_000); node++) {
            ids.add(network.id(node));
        }
        return ids;
    }
}
