package org.linchpin.formats.register.screen;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.merge.Alias;

/**
 * What a screening found. It is no verdict about a provider.
 *
 * @param groups those shown, most entities first
 * @param allGroups how many groups support any critical or important function, or may
 * @param undone what each alias changes
 * @param registers that were read
 * @param skipped registers that were not taken
 * @param entitiesWithoutCategory entities whose type is blank
 */
public record Screened(
        List<Group> groups,
        int allGroups,
        List<Undone> undone,
        int registers,
        int skipped,
        int entitiesWithoutCategory) {

    /** Whether a value reaches a threshold. */
    public enum Reading {
        REACHED,
        BELOW,
        /** The value is not known, or could reach the threshold once what is unknown is known. */
        OPEN,
        /** No source gives a number. */
        THRESHOLD_UNKNOWN,
        /** Nothing is compared. */
        NONE
    }

    /** What the first step comes to. */
    public enum Outcome {
        CANNOT_BE_CONCLUDED,
        ALL_REACHED,
        NOT_ALL_REACHED
    }

    /** A group of providers. */
    public record Group(String id, String name, List<Cell> cells, Outcome outcome) {}

    /**
     * An indicator of a group.
     *
     * @param category code of a type of entity, or empty for an indicator of a list
     * @param direct by providers of the uses themselves
     * @param near by subcontractors of rank 2 as well
     * @param all by subcontractors of any rank
     * @param who LEIs of the entities counted in {@code all}
     */
    public record Cell(
            Indicator indicator,
            String category,
            Figure direct,
            Figure near,
            Figure all,
            Reading reading,
            Set<String> who) {}

    /**
     * What becomes of a figure when an alias is undone.
     *
     * @param group as it is then
     * @param before the figure of the group that the alias makes
     */
    public record Undone(
            Alias alias,
            String group,
            String name,
            Indicator indicator,
            String category,
            Figure before,
            Figure after) {}

    /** The group of that id, or null. */
    public @Nullable Group group(String id) {
        return groups.stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
