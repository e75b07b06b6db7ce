package org.linchpin.formats.register.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.entries.Codes;

/**
 * What overlays have changed of a model that was made of a register, put back into its rows: name, criticality and recovery time
 * objective of a function; name, country and parent of a provider. What a register has no place for, joined needs above all, is
 * listed and left out.
 *
 * @param register with the cells changed
 * @param changed how many cells
 * @param left ids of nodes, parties and options that say more than the register can
 */
public record Overlaid(Register register, int changed, List<String> left) {

    private static final int HOUR_SECONDS = 3600;

    /**
     * @param register whose rows the claims of {@code imported} point at
     * @param imported the model of the register
     * @param written the same with its overlays
     */
    public static Overlaid of(Register register, Model imported, Model written) {
        Edits edits = new Edits();
        Set<String> left = new LinkedHashSet<>();
        nodes(register, imported, written, edits, left);
        parties(register, imported, written, edits, left);
        written.options().forEach(option -> left.add(option.id()));
        return new Overlaid(edits.applied(register), edits.count(), List.copyOf(left));
    }

    private static void nodes(Register register, Model imported, Model written, Edits edits, Set<String> left) {
        Map<String, Node> before = new HashMap<>();
        imported.nodes().forEach(node -> before.put(node.id(), node));
        written.nodes().forEach(node -> {
            Node was = before.get(node.id());
            if (was == null) {
                left.add(node.id());
                return;
            }
            Row row = row(register, "B_06.01", was.claim());
            if (row != null) {
                function(row, was, node, edits);
            }
            boolean isTold = row != null && rest(was).equals(rest(node));
            if (!isTold && !same(was).equals(same(node))) {
                left.add(node.id());
            }
        });
    }

    private static void function(Row row, Node was, Node is, Edits edits) {
        if (!was.name().equals(is.name())) {
            edits.set(row, "c0030", is.name());
        }
        if (was.role().critical() != is.role().critical()) {
            edits.set(row, "c0050", is.role().critical() ? Codes.YES : Codes.NO);
        }
        if (was.timing().toleratesSeconds() != is.timing().toleratesSeconds()) {
            edits.set(row, "c0080", String.valueOf(hours(is.timing().toleratesSeconds())));
        }
    }

    /** Rounded down: an objective must not become longer. */
    private static int hours(int seconds) {
        return seconds / HOUR_SECONDS;
    }

    private static void parties(Register register, Model imported, Model written, Edits edits, Set<String> left) {
        Map<String, Party> before = new HashMap<>();
        imported.parties().forEach(party -> before.put(party.id(), party));
        for (Party party : written.parties()) {
            Party was = before.get(party.id());
            Row row = was == null ? null : row(register, "B_05.01", was.claim());
            if (was == null || row == null) {
                if (was == null || !same(was).equals(same(party))) {
                    left.add(party.id());
                }
            } else {
                provider(row, was, party, edits);
                if (!others(was).equals(others(party))) {
                    left.add(party.id());
                }
            }
        }
    }

    private static void provider(Row row, Party was, Party is, Edits edits) {
        if (!was.name().equals(is.name())) {
            edits.set(row, row.value("c0060").isEmpty() ? "c0050" : "c0060", is.name());
        }
        String seat = is.seat();
        if (seat != null && !seat.equals(was.seat())) {
            edits.set(row, "c0080", seat);
        }
        if (!was.owners().equals(is.owners()) && is.owners().size() == 1) {
            edits.set(row, "c0110", is.owners().getFirst().id());
        }
    }

    private static @Nullable Row row(Register register, String template, Claim claim) {
        boolean isThere = template.equalsIgnoreCase(String.valueOf(claim.source()));
        return isThere
                ? register.rows(template).stream()
                        .filter(row -> row.line() == claim.where().line())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What a register cannot say of a function. */
    private static List<Object> rest(Node node) {
        List<Object> parts = new ArrayList<>(
                List.of(needs(node), node.timing().holdout(), node.role().weight()));
        parts.add(node.timing().restartSeconds());
        return parts;
    }

    private static List<Object> same(Node node) {
        List<Object> parts = new ArrayList<>(rest(node));
        parts.add(node.name());
        parts.add(node.role());
        parts.add(node.timing());
        parts.add(node.kind());
        return parts;
    }

    /** How the needs are joined, without the claims they rest on. */
    private static String needs(Node node) {
        StringBuilder text = new StringBuilder();
        node.needs().forEach(branch -> Joined.append(text, branch));
        node.relations().by().forEach(need -> text.append(" by ").append(need.target()));
        node.relations().from().forEach(need -> text.append(" from ").append(need.target()));
        text.append(" in ")
                .append(node.relations().in())
                .append(" at ")
                .append(node.relations().at());
        return text.toString();
    }

    private static List<Object> others(Party party) {
        List<Object> parts = new ArrayList<>();
        parts.add(isAtItsSeat(party) ? List.of() : party.present());
        parts.add(obeysItsSeat(party) ? "its seat" : String.valueOf(party.under()));
        parts.add(party.owners().size() > 1 ? party.owners() : List.of());
        return parts;
    }

    private static boolean isAtItsSeat(Party party) {
        return party.seat() != null && party.present().equals(List.of(party.seat()));
    }

    private static boolean obeysItsSeat(Party party) {
        Party.Under under = party.under();
        return under != null
                && under.allOrders().isEmpty()
                && under.anyOrder().equals(party.seat() == null ? List.of() : List.of(party.seat()));
    }

    private static List<Object> same(Party party) {
        List<Object> parts = others(party);
        parts.add(party.name());
        parts.add(String.valueOf(party.seat()));
        parts.add(party.owners());
        return parts;
    }
}
