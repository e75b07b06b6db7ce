package org.linchpin.engine.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Seconds;

/**
 * A way out that one decision opens: an option, with all that it requires and that does not stand yet. What speeds another
 * option up is a way together with that option.
 *
 * @param options in the order in which they call for each other, what only speeds things up last
 * @param costMinor once, all together, in hundredths of the currency
 * @param leadSeconds until all of it stands, if all is ordered at once; what speeds things up counts
 */
public record Way(List<Option> options, long costMinor, int leadSeconds) {

    public Way {
        options = List.copyOf(options);
    }

    public List<String> ids() {
        return options.stream().map(Option::id).toList();
    }

    /**
     * The ways of a model, one for each option that does not stand and can be had.
     *
     * @param standing ids of the options that stand already
     */
    public static List<Way> all(Model model, Set<String> standing) {
        Map<String, Option> known = new LinkedHashMap<>();
        model.options().forEach(option -> known.put(option.id(), option));
        List<Way> ways = new ArrayList<>();
        for (Option option : model.options()) {
            Set<Option> chosen = standing.contains(option.id()) ? Set.of() : with(option, known, standing);
            if (!chosen.isEmpty() && isPossible(chosen, known, standing)) {
                ways.add(way(chosen, known, standing));
            }
        }
        return ways;
    }

    private static Set<Option> with(Option first, Map<String, Option> known, Set<String> standing) {
        Set<Option> chosen = new LinkedHashSet<>();
        List<Option> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            Option next = open.removeLast();
            if (standing.contains(next.id()) || !chosen.add(next)) {
                continue;
            }
            List<String> called = new ArrayList<>(next.requires());
            if (next.change() instanceof Option.Speed speed) {
                called.add(speed.target());
            }
            for (String id : called) {
                Option option = known.get(id);
                if (option != null) {
                    open.add(option);
                }
            }
        }
        return chosen;
    }

    private static boolean isPossible(Set<Option> chosen, Map<String, Option> known, Set<String> standing) {
        Set<String> all = new LinkedHashSet<>(standing);
        chosen.forEach(option -> all.add(option.id()));
        return all.stream()
                .map(known::get)
                .noneMatch(
                        option -> option != null && option.excludes().stream().anyMatch(all::contains));
    }

    private static Way way(Set<Option> chosen, Map<String, Option> known, Set<String> standing) {
        Map<String, Long> sooner = new LinkedHashMap<>();
        List<Option> all = new ArrayList<>(chosen);
        standing.stream().map(known::get).filter(option -> option != null).forEach(all::add);
        for (Option option : all) {
            if (option.change() instanceof Option.Speed speed) {
                sooner.merge(speed.target(), (long) speed.leadSeconds(), Long::sum);
            }
        }
        long cost = 0;
        long lead = 0;
        for (Option option : chosen) {
            cost += option.costMinor();
            lead = Math.max(lead, option.leadSeconds() - sooner.getOrDefault(option.id(), 0L));
        }
        List<Option> inOrder = new ArrayList<>(chosen);
        inOrder.sort(Comparator.comparing(option -> option.change() instanceof Option.Speed));
        return new Way(inOrder, cost, (int) Math.min(Seconds.NEVER - 1, lead));
    }
}
