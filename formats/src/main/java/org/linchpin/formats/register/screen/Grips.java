package org.linchpin.formats.register.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linchpin.formats.register.entries.Codes;
import org.linchpin.formats.register.merge.Picture;
import org.linchpin.formats.register.merge.Providers;

/** For every group and entity, by what least rank the group supports what. */
final class Grips {

    /** What is asked of a support. */
    enum Grip {
        CRITICAL,
        /** Of a function whose criticality is not said. */
        MAYBE_CRITICAL,
        HARD,
        MAYBE_HARD,
        NO_ALTERNATIVE,
        MAYBE_NO_ALTERNATIVE,
        HARD_TO_MOVE,
        MAYBE_HARD_TO_MOVE
    }

    static final int NEVER = Integer.MAX_VALUE;

    private static final Set<String> NO_ALTERNATIVE = Set.of(Codes.LACK_OF_ALTERNATIVES, Codes.LACK_AND_DIFFICULT);
    private static final Set<String> HARD_TO_MOVE = Set.of(Codes.DIFFICULT_MIGRATION, Codes.LACK_AND_DIFFICULT);
    private static final Set<String> EASY = Set.of(Codes.MEDIUM_COMPLEXITY, Codes.EASILY_SUBSTITUTABLE);

    /** By group, then by entity: the ranks by {@link Grip}. */
    private final Map<String, Map<String, int[]>> ranks = new TreeMap<>();

    private Grips() {}

    static Grips of(List<Picture.Held> held, Providers providers) {
        Grips grips = new Grips();
        held.forEach(each -> grips.add(providers.group(each.provider()), each));
        return grips;
    }

    private void add(String group, Picture.Held held) {
        if (held.criticality() == Picture.Criticality.NO) {
            return;
        }
        int[] least = ranks.computeIfAbsent(group, id -> new TreeMap<>()).computeIfAbsent(held.entity(), entity -> {
            int[] fresh = new int[Grip.values().length];
            Arrays.fill(fresh, NEVER);
            return fresh;
        });
        boolean isCritical = held.criticality() == Picture.Criticality.YES;
        boolean isSaid =
                EASY.contains(held.substitutability()) || !held.obstacle().isEmpty();
        boolean hasNone = NO_ALTERNATIVE.contains(held.obstacle());
        boolean isHard = HARD_TO_MOVE.contains(held.obstacle());
        put(least, isCritical ? Grip.CRITICAL : Grip.MAYBE_CRITICAL, held.rank());
        if (held.hard()) {
            put(least, isCritical ? Grip.HARD : Grip.MAYBE_HARD, held.rank());
        }
        if (hasNone || !isSaid) {
            put(least, isCritical && hasNone ? Grip.NO_ALTERNATIVE : Grip.MAYBE_NO_ALTERNATIVE, held.rank());
        }
        if (isHard || !isSaid) {
            put(least, isCritical && isHard ? Grip.HARD_TO_MOVE : Grip.MAYBE_HARD_TO_MOVE, held.rank());
        }
    }

    private static void put(int[] least, Grip grip, int rank) {
        least[grip.ordinal()] = Math.min(least[grip.ordinal()], rank);
    }

    Set<String> groups() {
        return ranks.keySet();
    }

    /** The entities of a group, with the ranks by {@link Grip}; {@link #NEVER} for none. */
    Map<String, int[]> of(String group) {
        return ranks.getOrDefault(group, Map.of());
    }
}
