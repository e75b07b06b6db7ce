package org.linchpin.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Rules;

/**
 * Rule 8.1: of which switches and functions a policy speaks in one network.
 */
record Extent(List<String> switches, List<String> functions) {

    static Extent of(Rules.Policy policy, World world, Setting setting) {
        Reader reader = new Reader(world, setting, new BruteFilter(world, setting));
        String over = policy.over();
        List<String> switches = new ArrayList<>(reader.over(over == null ? "parties" : over));
        switches.removeIf(name -> policy.except().stream().anyMatch(except -> reader.excepts(except, name)));
        return new Extent(switches, reader.functions(policy));
    }

    private record Reader(World world, Setting setting, BruteFilter filter) {

        List<String> functions(Rules.Policy policy) {
            String of = policy.of();
            List<String> selected = of == null ? List.of() : filter.select(of);
            List<String> functions = new ArrayList<>();
            for (Node node : world.nodes) {
                boolean isCritical = node.role().critical() || !policy.criticalOnly();
                boolean isSelected = of == null || selected.contains(node.id());
                if (node.kind() == Kind.FUNCTION && isCritical && isSelected) {
                    functions.add(node.id());
                }
            }
            return functions;
        }

        List<String> over(String over) {
            for (Level level : Level.values()) {
                if (level.name().equalsIgnoreCase(over)) {
                    return level.switches(world.model, false);
                }
            }
            return isSwitch(over) ? List.of(over) : filter.select(over);
        }

        boolean excepts(String except, String name) {
            return switch (except) {
                case "self" -> isSelf(name);
                case "home" -> !isSelf(name) && isHome(name);
                case "foreign" -> !isSelf(name) && isForeign(name);
                default -> {
                    Off all = Off.NOTHING;
                    for (String one : isSwitch(except) ? List.of(except) : filter.select(except)) {
                        all = all.and(turnedOff(one));
                    }
                    Off said = turnedOff(name);
                    boolean hasOrders = (said.orders() & ~all.orders()) == 0;
                    yield hasOrders && all.contains(said);
                }
            };
        }

        private boolean isSwitch(String name) {
            String stem = name.replaceFirst(":(serve|supply|order|ground)$", "");
            boolean hasBloc = world.jurisdictions.stream()
                    .anyMatch(state -> state.blocs().stream().anyMatch(bloc -> stem.equals("bloc:" + bloc)));
            return name.equals("border")
                    || stem.equals("foreign")
                    || hasBloc
                    || world.isNode(name)
                    || world.isParty(stem)
                    || world.isJurisdiction(stem);
        }

        /** By itself, before owners and orders pass it on; owners in a circle are one (rule 1.3). */
        private Off turnedOff(String name) {
            Off off = Switches.turnedOff(world, name);
            long serve = off.serve();
            long supply = off.supply();
            for (int party = 0; party < world.parties.size(); party++) {
                for (String fellow : fellows(world.parties.get(party).id())) {
                    serve |= (off.serve() & (1L << party)) != 0 ? 1L << world.party(fellow) : 0;
                    supply |= (off.supply() & (1L << party)) != 0 ? 1L << world.party(fellow) : 0;
                }
            }
            return off.and(new Off(serve, supply, 0, 0, 0, false));
        }

        /** Those that control the party in a circle, itself included. */
        private List<String> fellows(String party) {
            Set<String> owners = Level.controlling(world.model, party);
            List<String> fellows = new ArrayList<>(List.of(party));
            owners.stream()
                    .filter(owner -> Level.controlling(world.model, owner).contains(party))
                    .forEach(fellows::add);
            return fellows;
        }

        private boolean isSelf(String name) {
            String self = world.model.self();
            String stem = name.replaceFirst(":(serve|supply)$", "");
            return self != null && world.isParty(stem) && fellows(stem).contains(self);
        }

        /** Of parties: what the orders of all foreign jurisdictions together turn off. */
        private boolean isForeign(String name) {
            String stem = name.replaceFirst(":(serve|supply|order|ground)$", "");
            if (world.isParty(stem)) {
                Off off = Obedience.passOn(world, setting, Switches.turnedOff(world, "foreign:order"));
                return (off.serve() & (1L << world.party(stem))) != 0;
            }
            if (world.isNode(name)) {
                String place = new Places(world).placeOf(name);
                return place != null && !isHomeState(place);
            }
            return !name.equals("border") && members(stem).stream().anyMatch(state -> !state.home());
        }

        private boolean isHome(String name) {
            String stem = name.replaceFirst(":(serve|supply|order|ground)$", "");
            if (world.isParty(stem)) {
                return !isForeign(name) && !isUnsaid(stem);
            }
            if (world.isNode(name)) {
                String place = new Places(world).placeOf(name);
                return place != null && isHomeState(place);
            }
            return !name.equals("border") && members(stem).stream().allMatch(Jurisdiction::home);
        }

        /** Nobody said where it belongs, and there is nobody foreign to stop it. */
        private boolean isUnsaid(String party) {
            boolean obeysUnsaid = fellows(party).stream()
                    .anyMatch(one -> world.parties.get(world.party(one)).under() == null);
            return world.jurisdictions.stream().allMatch(Jurisdiction::home)
                    && obeysUnsaid
                    && world.parties.get(world.party(party)).seat() == null;
        }

        private List<Jurisdiction> members(String stem) {
            return world.jurisdictions.stream()
                    .filter(state -> stem.equals("foreign")
                            ? !state.home()
                            : stem.equals(state.id())
                                    || state.blocs().stream().anyMatch(bloc -> stem.equals("bloc:" + bloc)))
                    .toList();
        }

        private boolean isHomeState(String state) {
            return world.jurisdictions.get(world.jurisdiction(state)).home();
        }
    }
}
