package org.linchpin.engine.oracle;

import java.util.function.Predicate;
import org.linchpin.engine.model.Jurisdiction;

/** Rule 3.1: what a switch turns off by itself, before orders and owners pass it on ({@link Obedience}). */
final class Switches {

    /** A switch that turns nothing off, as one does whose node is not there: it calls standbys all the same (rule 2.6). */
    static final String NOTHING = "nothing";

    private Switches() {}

    static Off turnedOff(World world, String name) {
        if (name.equals(NOTHING)) {
            return Off.NOTHING;
        }
        if (name.equals("border")) {
            return new Off(0, 0, 0, 0, 0, true);
        }
        if (world.isNode(name)) {
            return new Off(0, 0, 0, 0, 1L << world.node(name), false);
        }
        String aspect = "";
        String who = name;
        for (String end : new String[] {":serve", ":supply", ":order", ":ground"}) {
            if (name.endsWith(end)) {
                aspect = end;
                who = name.substring(0, name.length() - end.length());
            }
        }
        if (world.isParty(who)) {
            return ofParty(1L << world.party(who), aspect, name);
        }
        if (who.equals("foreign")) {
            return ofStates(states(world, state -> !state.home()), aspect, name);
        }
        if (who.startsWith("bloc:")) {
            String bloc = who.substring("bloc:".length());
            return ofStates(states(world, state -> state.blocs().contains(bloc)), aspect, name);
        }
        return ofStates(1L << world.jurisdiction(who), aspect, name);
    }

    private static Off ofParty(long party, String aspect, String name) {
        return switch (aspect) {
            case "" -> new Off(party, party, 0, 0, 0, false);
            case ":serve" -> new Off(party, 0, 0, 0, 0, false);
            case ":supply" -> new Off(0, party, 0, 0, 0, false);
            default -> throw new IllegalArgumentException("A party has serve and supply, not \"" + name + "\".");
        };
    }

    private static Off ofStates(long states, String aspect, String name) {
        return switch (aspect) {
            case "" -> new Off(0, 0, states, states, 0, false);
            case ":order" -> new Off(0, 0, states, 0, 0, false);
            case ":ground" -> new Off(0, 0, 0, states, 0, false);
            default -> throw new IllegalArgumentException("A state has order and ground, not \"" + name + "\".");
        };
    }

    private static long states(World world, Predicate<Jurisdiction> which) {
        long states = 0;
        for (Jurisdiction state : world.jurisdictions) {
            if (which.test(state)) {
                states |= 1L << world.jurisdiction(state.id());
            }
        }
        return states;
    }
}
