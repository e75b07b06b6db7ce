package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Circles among those of whom each has at most one above. */
final class Circles {

    private Circles() {}

    /**
     * Every circle of two or more, beginning with that of its members who comes first.
     *
     * @param above the one above, or null
     */
    static List<List<String>> of(Collection<String> all, Function<String, @Nullable String> above) {
        List<List<String>> circles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String start : all) {
            Map<String, Integer> climb = new HashMap<>();
            List<String> path = new ArrayList<>();
            String at = start;
            while (at != null && !done.contains(at) && climb.putIfAbsent(at, path.size()) == null) {
                path.add(at);
                String next = above.apply(at);
                at = next == null || next.equals(at) ? null : next;
            }
            Integer from = at == null || done.contains(at) ? null : climb.get(at);
            if (from != null) {
                circles.add(List.copyOf(path.subList(from, path.size())));
            }
            done.addAll(path);
        }
        return circles;
    }
}
