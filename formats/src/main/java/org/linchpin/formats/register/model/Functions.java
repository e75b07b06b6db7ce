package org.linchpin.formats.register.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Entity;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Function;
import org.linchpin.formats.register.entries.Use;

/**
 * Functions: each needs every type of service that it uses; of several uses of one type the register does not say how they are
 * joined.
 */
final class Functions {

    /** Hours beyond which a recovery time objective is longer than any horizon. */
    private static final int MOST_HOURS = 67 * 365 * 24;

    private static final Claim NO_ROW =
            new Claim(null, "used in the register without a row of its own", null, null, Where.NOWHERE);

    private final Entries entries;
    private final Names names;
    private final Uses uses;
    private final Lists lists;
    private final List<Node> nodes = new ArrayList<>();

    private Functions(Entries entries, Names names, Uses uses, Lists lists) {
        this.entries = entries;
        this.names = names;
        this.uses = uses;
        this.lists = lists;
    }

    /** @param asOf uses that ended before are left out; null for none */
    static List<Node> add(Entries entries, Names names, Uses uses, Lists lists, @Nullable LocalDate asOf) {
        Functions functions = new Functions(entries, names, uses, lists);
        Map<Entries.FunctionKey, Map<String, Map<Uses.Key, List<Use>>>> byFunction = new LinkedHashMap<>();
        entries.functions()
                .forEach(function ->
                        byFunction.put(new Entries.FunctionKey(function.entity(), function.id()), new TreeMap<>()));
        for (Use use : entries.uses()) {
            if (asOf == null || !use.isOver(asOf)) {
                Uses.Key key = Uses.Key.of(use);
                byFunction
                        .computeIfAbsent(key.function(), function -> new TreeMap<>())
                        .computeIfAbsent(use.service(), type -> new LinkedHashMap<>())
                        .computeIfAbsent(key, each -> new ArrayList<>())
                        .add(use);
            }
        }
        byFunction.forEach(functions::add);
        return functions.nodes;
    }

    static String code(Entries.FunctionKey key) {
        return key.id() + "@" + key.entity();
    }

    private void add(Entries.FunctionKey key, Map<String, Map<Uses.Key, List<Use>>> byType) {
        Function function = entries.function(key);
        if (function == null && key.id().isEmpty()) {
            return;
        }
        Claim claim = function == null ? NO_ROW : Rows.claim(function.row());
        NodeBuilder node = new NodeBuilder(names.id("function", code(key)), Kind.FUNCTION)
                .name(name(key, function))
                .note(claim.note())
                .claim(claim);
        if (function != null) {
            node.critical(function.isCritical());
            if (function.rtoHours() > 0) {
                node.toleratesSeconds(Math.min(function.rtoHours(), MOST_HOURS) * 3600);
            }
        }
        byType.forEach((type, rows) -> node.need(supply(key, type, rows)));
        nodes.add(node.build());
    }

    private Gate.Need supply(Entries.FunctionKey key, String type, Map<Uses.Key, List<Use>> byUse) {
        List<Gate.Branch> branches = new ArrayList<>();
        byUse.forEach((use, rows) -> branches.add(Uses.branch(
                uses.add(use, rows),
                rows.stream().anyMatch(row -> row.reliance().isHard()),
                Rows.claim(rows.getFirst().row()))));
        Claim claim = Rows.claim(byUse.values().iterator().next().getFirst().row());
        Node supply = new NodeBuilder(names.id("supply", code(key), type), Kind.SERVICE)
                .name(lists.label("service-type", type) + " for " + name(key, entries.function(key)))
                .note(claim.note())
                .claim(claim)
                .need(Needs.joined(branches))
                .build();
        nodes.add(supply);
        return Needs.of(supply.id(), claim);
    }

    private String name(Entries.FunctionKey key, @Nullable Function function) {
        String name = function == null || function.name().isBlank() ? key.id() : function.name();
        Entity entity = entries.entities().size() < 2 ? null : entries.entity(key.entity());
        return entity == null ? name : name + " of " + entity.name();
    }
}
