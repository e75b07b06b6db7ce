package org.linchpin.formats.register.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.concentration.Concentrations;
import org.linchpin.formats.register.entries.Assessment;
import org.linchpin.formats.register.entries.Codes;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.formats.register.entries.Function;
import org.linchpin.formats.register.entries.Provider;
import org.linchpin.formats.register.entries.Reach;
import org.linchpin.formats.register.entries.Use;
import org.linchpin.formats.register.model.RegisterModel;

/** Holds a register against the same with more rows. */
public final class WhatIf {

    private final Entries before;
    private final Entries added;
    private final Entries after;
    private final Reach reachBefore;
    private final Reach reachAfter;
    private final Blocs blocs;
    private final Lists lists;
    private final String currency;
    /** Uses whose chain holds something new, in the register with the added rows. */
    private final List<Use> touched;

    private WhatIf(Register register, Register rows, Blocs blocs, Lists lists, String currency) {
        LocalDate asOf = RegisterModel.reference(register.envelope());
        this.before = new Entries(register);
        this.added = new Entries(rows);
        this.after = new Entries(register.with(rows));
        this.reachBefore = new Reach(before, asOf);
        this.reachAfter = new Reach(after, asOf);
        this.blocs = blocs;
        this.lists = lists;
        this.currency = currency;
        this.touched = touched(asOf);
    }

    /** @param currency of the expenses that are compared */
    public static WhatIfAnswer answer(Register register, Register rows, Blocs blocs, Lists lists, String currency) {
        return new WhatIf(register, rows, blocs, lists, currency).answer();
    }

    private List<Use> touched(@Nullable LocalDate asOf) {
        Set<Entries.Service> services = new LinkedHashSet<>();
        added.links().forEach(link -> services.add(new Entries.Service(link.contract(), link.service())));
        Set<Object> rows = new LinkedHashSet<>(added.register().rows("B_02.02"));
        return after.uses().stream()
                .filter(use -> asOf == null || !use.isOver(asOf))
                .filter(use -> rows.contains(use.row())
                        || services.contains(new Entries.Service(use.contract(), use.service())))
                .toList();
    }

    private WhatIfAnswer answer() {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        touched.forEach(
                use -> reachAfter.ranks(use).forEach((provider, rank) -> ranks.merge(provider, rank, Math::min)));
        return new WhatIfAnswer(
                Concentrations.of(List.of(before), blocs, lists, currency),
                Concentrations.of(List.of(after), blocs, lists, currency),
                contracts(),
                ranks.keySet().stream()
                        .filter(id -> before.provider(id) == null)
                        .toList(),
                affected(),
                ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                shared(ranks),
                connected(),
                thirdCountry(),
                hardToReplace());
    }

    private List<String> contracts() {
        Set<String> contracts = new LinkedHashSet<>();
        added.contracts().forEach(contract -> contracts.add(contract.reference()));
        added.uses().forEach(use -> contracts.add(use.contract()));
        added.links().forEach(link -> contracts.add(link.contract()));
        return List.copyOf(contracts);
    }

    private List<FunctionKey> affected() {
        Set<FunctionKey> affected = new LinkedHashSet<>();
        for (Use use : touched) {
            FunctionKey key = new FunctionKey(use.entity(), use.function());
            if (!reachBefore.of(key).keySet().containsAll(reachAfter.of(key).keySet())) {
                affected.add(key);
            }
        }
        return List.copyOf(affected);
    }

    private List<Shared> shared(Map<String, Integer> ranks) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        ranks.forEach((provider, rank) -> {
            String group = after.group(provider);
            if (!ranks.containsKey(group)) {
                groups.merge(group, rank, Math::min);
            }
        });
        List<Shared> shared = new ArrayList<>();
        ranks.forEach((id, rank) -> shared.add(shared(
                id, rank, functionsOn(before, reachBefore, id, false), functionsOn(after, reachAfter, id, false))));
        groups.forEach((id, rank) -> shared.add(shared(
                id, rank, functionsOn(before, reachBefore, id, true), functionsOn(after, reachAfter, id, true))));
        shared.removeIf(
                each -> each.after().equals(each.before()) || each.after().size() < 2);
        shared.sort(Comparator.<Shared>comparingInt(each -> -each.criticalAfter())
                .thenComparingInt(each -> -each.after().size())
                .thenComparing(Shared::id));
        return List.copyOf(shared);
    }

    private Shared shared(String id, int rank, Set<FunctionKey> was, Set<FunctionKey> is) {
        Provider provider = after.provider(id);
        String country = provider == null ? "" : provider.country();
        return new Shared(
                id,
                after.providerName(id),
                country,
                blocs.isThird(country),
                rank,
                was,
                is,
                critical(before, was),
                critical(after, is));
    }

    private static int critical(Entries entries, Set<FunctionKey> functions) {
        return (int) functions.stream()
                .map(entries::function)
                .filter(function -> function != null && function.isCritical())
                .count();
    }

    private static Set<FunctionKey> functionsOn(Entries entries, Reach reach, String id, boolean asGroup) {
        Set<FunctionKey> functions = new LinkedHashSet<>();
        for (Function function : entries.functions()) {
            FunctionKey key = new FunctionKey(function.entity(), function.id());
            boolean rests = reach.of(key).keySet().stream()
                    .anyMatch(provider -> asGroup ? entries.group(provider).equals(id) : provider.equals(id));
            if (rests) {
                functions.add(key);
            }
        }
        return functions;
    }

    /** Groups with more than one arrangement, of which one is new. */
    private List<Connected> connected() {
        Map<String, Set<String>> was = contractsByGroup(before);
        Map<String, Set<String>> is = contractsByGroup(after);
        List<Connected> connected = new ArrayList<>();
        is.forEach((group, contracts) -> {
            Set<String> had = was.getOrDefault(group, Set.of());
            if (contracts.size() > 1 && contracts.size() > had.size()) {
                Set<String> names = new LinkedHashSet<>();
                after.uses().stream()
                        .filter(use -> after.group(use.provider()).equals(group))
                        .forEach(use -> names.add(after.providerName(use.provider())));
                connected.add(new Connected(
                        group,
                        after.providerName(group),
                        List.copyOf(names),
                        List.copyOf(had),
                        List.copyOf(contracts)));
            }
        });
        return connected;
    }

    private static Map<String, Set<String>> contractsByGroup(Entries entries) {
        Map<String, Set<String>> contracts = new LinkedHashMap<>();
        entries.uses()
                .forEach(use -> contracts
                        .computeIfAbsent(entries.group(use.provider()), group -> new TreeSet<>())
                        .add(use.contract()));
        return contracts;
    }

    private List<Subcontractor> thirdCountry() {
        Map<String, Subcontractor> found = new LinkedHashMap<>();
        for (Use use : touched) {
            reachAfter.ranks(use).forEach((id, rank) -> {
                Provider provider = after.provider(id);
                String country = provider == null ? "" : provider.country();
                String top = after.group(id);
                Provider parent = top.equals(id) ? null : after.provider(top);
                String parentCountry = parent == null ? "" : parent.country();
                if (blocs.isThird(country) || blocs.isThird(parentCountry)) {
                    found.merge(
                            id,
                            new Subcontractor(
                                    id,
                                    after.providerName(id),
                                    use.contract(),
                                    rank,
                                    country,
                                    parent == null ? "" : parent.name(),
                                    parentCountry),
                            (had, one) -> had.rank() <= one.rank() ? had : one);
                }
            });
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Subcontractor::rank).thenComparing(Subcontractor::id))
                .toList();
    }

    private List<Assessment> hardToReplace() {
        return added.assessments().stream()
                .filter(assessment -> !assessment.substitutability().equals(Codes.EASILY_SUBSTITUTABLE))
                .toList();
    }
}
