package org.linchpin.formats.register.concentration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.entries.Entries.FunctionKey;

/** Gathers the shares of one dimension. */
final class Tally {

    /** What is known of an id beside what rests on it. */
    record Label(String name, String country, boolean isThird) {}

    private static final class Entry {
        int firstRank = Integer.MAX_VALUE;
        int firstCriticalRank = Integer.MAX_VALUE;
        final Set<FunctionKey> functions = new LinkedHashSet<>();
        final Set<FunctionKey> critical = new LinkedHashSet<>();
        final Set<FunctionKey> direct = new LinkedHashSet<>();

        @Nullable
        BigDecimal expense;
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Entry entry(String id) {
        return entries.computeIfAbsent(id, key -> new Entry());
    }

    void rests(FunctionKey function, boolean isCritical, String id, int rank) {
        if (id.isEmpty()) {
            return;
        }
        Entry entry = entry(id);
        entry.firstRank = Math.min(entry.firstRank, rank);
        entry.functions.add(function);
        if (isCritical) {
            entry.critical.add(function);
            entry.firstCriticalRank = Math.min(entry.firstCriticalRank, rank);
            if (rank == 1) {
                entry.direct.add(function);
            }
        }
    }

    /** Adds to the expense of what something rests on. */
    void costs(String id, BigDecimal expense) {
        Entry entry = entries.get(id);
        if (entry != null) {
            entry.expense = entry.expense == null ? expense : entry.expense.add(expense);
        }
    }

    Dimension dimension(Dimension.By by, Function<String, Label> labels) {
        List<Share> shares = new ArrayList<>();
        entries.forEach((id, entry) -> {
            Label label = labels.apply(id);
            shares.add(new Share(
                    id,
                    label.name(),
                    label.country(),
                    label.isThird(),
                    entry.critical.isEmpty() ? entry.firstRank : entry.firstCriticalRank,
                    entry.functions,
                    entry.critical,
                    entry.direct,
                    entry.expense));
        });
        shares.sort(Comparator.<Share>comparingInt(share -> -share.critical().size())
                .thenComparingInt(share -> -share.functions().size())
                .thenComparing(share -> share.expense() == null
                        ? BigDecimal.ZERO
                        : share.expense().negate())
                .thenComparing(Share::id));
        return new Dimension(by, List.copyOf(shares));
    }
}
