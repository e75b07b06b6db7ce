package org.linchpin.engine.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.options.Bought;

/** Which options go together: what they require, and what they exclude. What is done is in every set. */
final class OptionSets {

    private final Map<String, Option> options = new LinkedHashMap<>();
    private final List<String> done;

    OptionSets(Model model) {
        model.options().forEach(option -> options.put(option.id(), option));
        this.done = Bought.done(model);
    }

    List<String> done() {
        return done;
    }

    /** The option with all that it requires, directly or not, and with what is done. */
    Set<String> withRequired(String id) {
        Set<String> set = new LinkedHashSet<>();
        Deque<String> queue = new ArrayDeque<>(done);
        queue.add(id);
        while (!queue.isEmpty()) {
            String next = queue.pop();
            if (set.add(next)) {
                queue.addAll(required(next));
            }
        }
        return set;
    }

    /** True if none of the set excludes another. */
    boolean isPossible(Set<String> set) {
        return set.stream()
                .map(options::get)
                .filter(option -> option != null)
                .noneMatch(option -> option.excludes().stream().anyMatch(set::contains));
    }

    /** The set without the option and without all that requires it, directly or not. */
    Set<String> without(Set<String> set, String id) {
        Set<String> left = new LinkedHashSet<>();
        for (String one : set) {
            if (!withRequired(one).contains(id) || (done.contains(one) && !one.equals(id))) {
                left.add(one);
            }
        }
        return left;
    }

    /** Sets in which the option may matter: alone, beside each other option, and among as many as go together. */
    List<Set<String>> settings(String id) {
        Set<String> alone = withRequired(id);
        List<Set<String>> settings = new ArrayList<>();
        settings.add(alone);
        Set<String> all = alone;
        for (String other : options.keySet()) {
            Set<String> both = union(alone, withRequired(other));
            if (both.size() > alone.size() && isPossible(both)) {
                settings.add(both);
            }
            Set<String> more = union(all, withRequired(other));
            if (isPossible(more)) {
                all = more;
            }
        }
        settings.add(1, all);
        return settings;
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> union = new LinkedHashSet<>(a);
        union.addAll(b);
        return union;
    }

    private List<String> required(String id) {
        Option option = options.get(id);
        return option == null ? List.of() : option.requires();
    }
}
