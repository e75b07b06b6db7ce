package org.linchpin.views.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.engine.switches.Switch;

/** The findings of one limit about the same switches of which the same is to be said: a row of a table. */
record FindingGroup(List<Ruled> findings) {

    private record Alike(List<String> switches, Object holds, Object state, Object entry) {}

    /** Those that breach most functions first, of these the earliest. */
    static List<FindingGroup> of(List<Ruled> findings) {
        Map<Alike, List<Ruled>> groups = new LinkedHashMap<>();
        for (Ruled one : findings) {
            Object because = one.entry() == null
                    ? ""
                    : List.of(
                            one.entry().owner(),
                            one.entry().reason(),
                            one.entry().expires());
            groups.computeIfAbsent(
                            new Alike(Verdicts.ids(one.finding()), one.holds(), one.state(), because),
                            key -> new ArrayList<>())
                    .add(one);
        }
        return groups.values().stream()
                .map(FindingGroup::earliestFirst)
                .sorted(Comparator.comparingInt(
                                (FindingGroup group) -> group.switches().size())
                        .thenComparing(group -> -group.functions().size())
                        .thenComparing(FindingGroup::firstSeconds))
                .toList();
    }

    private static FindingGroup earliestFirst(List<Ruled> findings) {
        return new FindingGroup(findings.stream()
                .sorted(Comparator.comparingInt(one -> seconds(one.finding())))
                .toList());
    }

    private static int seconds(Finding finding) {
        return finding instanceof Finding.Breach breach ? breach.darkSeconds() : 0;
    }

    Ruled first() {
        return findings.getFirst();
    }

    List<Switch> switches() {
        return first().finding().switches();
    }

    boolean isBreach() {
        return first().finding() instanceof Finding.Breach;
    }

    List<String> functions() {
        return findings.stream()
                .flatMap(one -> one.finding().functions().stream())
                .toList();
    }

    /** When the first function goes dark; 0 where that is not what it is about. */
    int firstSeconds() {
        return seconds(first().finding());
    }

    /** Foreign before others, then more functions, then earlier. */
    boolean isBefore(FindingGroup other) {
        boolean isForeign = side(switches()) == Side.FOREIGN;
        if (isForeign != (side(other.switches()) == Side.FOREIGN)) {
            return isForeign;
        }
        int more = Integer.compare(functions().size(), other.functions().size());
        return more != 0 ? more > 0 : firstSeconds() < other.firstSeconds();
    }

    /** The side that all of them are on, or none. */
    static Side side(List<Switch> switches) {
        List<Side> sides = switches.stream().map(Switch::side).distinct().toList();
        return sides.size() == 1 ? sides.getFirst() : Side.NONE;
    }

    /** {@code foreign}, {@code home}, {@code self}, {@code mixed} or {@code none}. */
    static String sideWord(List<Switch> switches) {
        long sides = switches.stream().map(Switch::side).distinct().count();
        return sides > 1 ? "mixed" : side(switches).name().toLowerCase(Locale.ROOT);
    }
}
