package org.linchpin.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.NetworkBuilder;
import org.linchpin.engine.network.Sort;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;

/**
 * The network of a country, by size, profile and seed; the same on every machine. Organisations stand on layers: those on
 * the ground rest on suppliers and countries, those above on what is below in their organisation, on suppliers and on
 * other organisations. An organisation has its own list of suppliers, drawn by Zipf from all. A function rests on one thing
 * near the ground and on two ways to have another: in the middle of its organisation, and of one elsewhere. Suppliers have
 * a serve and a supply position, which rest on the order of their country. Written straight into the engine's columns:
 * nothing is kept per node but what the network keeps.
 *
 * @param network every node's gate is its root gate: all-of, any-of or 2 of 3
 * @param switches suppliers by falling popularity, then countries
 */
public record NationalNetwork(Network network, List<Switch> switches) {

    /** 5, 15, 30 min; 1, 4, 8, 12 h; 1, 2, 3, 7, 14, 30, 90 d. */
    private static final int[] HOLDOUT_SECONDS = {
        300, 900, 1_800, 3_600, 14_400, 28_800, 43_200, 86_400, 172_800, 259_200, 604_800, 1_209_600, 2_592_000,
        7_776_000
    };

    /** Holdouts that only a position of supply has: a day and more. */
    private static final int SUPPLY_FROM_SECONDS = 86_400;

    private static final Sort[] BY_LAYER = {
        Sort.SITE, Sort.UTILITY, Sort.HARDWARE, Sort.NETWORK, Sort.SOFTWARE, Sort.DATA, Sort.SERVICE, Sort.SERVICE
    };

    /**
     * @param nodes of the model, at least 1,000; positions and countries come on top
     * @param seed another network for another one
     */
    public static NationalNetwork of(int nodes, String profile, long seed) {
        return of(nodes, NationalProfile.of(profile), seed);
    }

    static NationalNetwork of(int nodes, NationalProfile profile, long seed) {
        return new Making(nodes, profile, seed).make();
    }

    /** The parameters of a profile, in one line. */
    public static String describe(String profile) {
        return NationalProfile.of(profile).describe();
    }

    /** One network while it is made. */
    private static final class Making {

        private final NationalProfile profile;
        private final Dice dice;

        /** Of its own, so that what functions rest on leaves all else as it is. */
        private final Dice functionDice;

        private final NetworkBuilder builder = new NetworkBuilder();
        private final Organisations organisations;
        private final int[] order = new int[NationalProfile.COUNTRIES];
        private final int[] ground = new int[NationalProfile.COUNTRIES];
        private final int[] serve = new int[NationalProfile.SUPPLIERS];
        private final int[] supply = new int[NationalProfile.SUPPLIERS];
        private final int[] branches = new int[8];
        private int[] contracts = {};
        private int home;

        Making(int nodes, NationalProfile profile, long seed) {
            this.profile = profile;
            this.dice = new Dice(seed);
            this.functionDice = new Dice(~seed);
            this.organisations = Organisations.of(nodes, profile.organisationSize(), dice);
        }

        NationalNetwork make() {
            addNodes();
            List<Network.JurisdictionEntry> countries = new ArrayList<>();
            List<Network.PartyEntry> suppliers = new ArrayList<>();
            List<Switch> states = new ArrayList<>();
            List<Switch> switches = new ArrayList<>();
            for (int c = 0; c < order.length; c++) {
                String id = "c" + c;
                order[c] = builder.node(id + ":order", Sort.ORDER);
                ground[c] = builder.node(id + ":ground", Sort.GROUND);
                countries.add(new Network.JurisdictionEntry(id, id, c == 0, List.of(), order[c], ground[c]));
                Network.Side side = c == 0 ? Network.Side.HOME : Network.Side.FOREIGN;
                states.add(new Switch(id, id, Switch.Kind.JURISDICTION, side, new int[] {order[c], ground[c]}));
            }
            int border = builder.node("border", Sort.BORDER);
            for (int s = 0; s < serve.length; s++) {
                String id = "s" + s;
                int country = zipf(order.length);
                serve[s] = builder.node(id + ":serve", Sort.SERVE);
                supply[s] = builder.node(id + ":supply", Sort.SUPPLY);
                builder.need(serve[s], order[country], 0, false, 1);
                builder.need(supply[s], order[country], 0, false, 1);
                Network.Side side = country == 0 ? Network.Side.HOME : Network.Side.FOREIGN;
                suppliers.add(new Network.PartyEntry(id, id, serve[s], supply[s], side, "c" + country, true));
                switches.add(new Switch(id, id, Switch.Kind.PARTY, side, new int[] {serve[s], supply[s]}));
            }
            for (int o = 0; o < organisations.count(); o++) {
                addNeeds(o);
            }
            switches.addAll(states);
            Network network = builder.build(border, suppliers, countries, profile.name(), null, Terms.WORST);
            return new NationalNetwork(network, List.copyOf(switches));
        }

        private void addNodes() {
            for (int o = 0; o < organisations.count(); o++) {
                int top = organisations.node(o, organisations.size(o) - 1);
                for (int node = organisations.start(o); node < organisations.start(o + 1); node++) {
                    boolean isFunction = isFunction(o) && node == top;
                    int layer = layer(organisations.height(o, node), organisations.size(o));
                    builder.node("n" + node, isFunction ? Sort.FUNCTION : BY_LAYER[layer]);
                    int holdout = dice.chance(NationalProfile.NODES_WITH_HOLDOUT) ? holdout(dice) : 0;
                    builder.timing(node, holdout, 0, 0);
                    builder.role(node, isFunction && dice.chance(0.3), isFunction ? dice.between(1, 10) : 0, false);
                }
            }
        }

        private void addNeeds(int o) {
            double wanted = profile.contracts() * StrictMath.exp(profile.contractSpread() * dice.normal());
            contracts = new int[Math.clamp(Math.round(wanted), 2, 400)];
            for (int k = 0; k < contracts.length; k++) {
                contracts[k] = zipf(serve.length);
            }
            home = zipf(ground.length);
            for (int height = 0; height < organisations.size(o); height++) {
                addGate(o, height);
            }
        }

        private void addGate(int o, int height) {
            int node = organisations.node(o, height);
            int beneathTop = organisations.size(o) - 1 - height;
            if (isFunction(o) && beneathTop <= 1) {
                if (beneathTop == 0) {
                    addFunctionGate(o, node);
                } else {
                    addWays(o, node);
                }
                return;
            }
            double kind = dice.fraction();
            boolean alternatives = kind < NationalProfile.ANY + NationalProfile.TWO_OF_THREE;
            boolean any = kind < NationalProfile.ANY;
            int count = any ? dice.between(2, 3) : alternatives ? 3 : dice.between(3, 7);
            int found = 0;
            for (int tries = 0; tries < 3 * count && found < count; tries++) {
                int source = source(o, height, alternatives);
                if (source != node && Arrays.stream(branches, 0, found).noneMatch(b -> b == source)) {
                    branches[found++] = source;
                    addNeed(node, source, dice);
                }
            }
            builder.failAt(node, any ? Math.max(1, found) : alternatives ? Math.max(1, found - 1) : 1);
        }

        /** A function rests on one thing near the ground, for which there is no other, and on what can be had in two ways. */
        private void addFunctionGate(int o, int node) {
            addNeed(node, onLayer(o, NationalProfile.ALONE_ON_LAYER), functionDice);
            addNeed(node, organisations.node(o, organisations.size(o) - 2), functionDice);
            builder.failAt(node, 1);
        }

        /** One way is in the middle of the organisation, the other in the middle of another one, with suppliers of its own. */
        private void addWays(int o, int node) {
            int others = profile.everywhere() ? organisations.count() : o;
            int other = o == 0 ? o : functionDice.below(others);
            int first = inTheMiddle(o);
            int second = inTheMiddle(other);
            addNeed(node, first, functionDice);
            if (second != first) {
                addNeed(node, second, functionDice);
            }
            builder.failAt(node, second == first ? 1 : 2);
        }

        private int inTheMiddle(int o) {
            return onLayer(o, functionDice.between(NationalProfile.WAYS_FROM_LAYER, NationalProfile.WAYS_TO_LAYER));
        }

        private int onLayer(int o, int layer) {
            int size = organisations.size(o);
            return organisations.node(o, functionDice.between(floor(layer, size), floor(layer + 1, size) - 1));
        }

        private boolean isFunction(int o) {
            int every = Math.max(1, organisations.count() / NationalProfile.FUNCTIONS);
            return o % every == 0 && o / every < NationalProfile.FUNCTIONS;
        }

        private void addNeed(int node, int source, Dice from) {
            int holdout = from.chance(NationalProfile.NEEDS_WITH_HOLDOUT) ? holdout(from) : 0;
            boolean isSupplier = source >= serve[0] && source <= supply[supply.length - 1];
            builder.need(node, isSupplier && holdout >= SUPPLY_FROM_SECONDS ? source + 1 : source, holdout, false, 1);
        }

        private int source(int o, int height, boolean alternatives) {
            int size = organisations.size(o);
            int layer = layer(height, size);
            if (dice.chance(NationalProfile.BACK_EDGES)) {
                return organisations.node(o, dice.between(height, size - 1));
            }
            if (layer == 0) {
                return dice.chance(0.1) ? ground[home] : serve[contracts[dice.below(contracts.length)]];
            }
            if (dice.chance(profile.supplierNeeds())) {
                return serve[contracts[dice.below(contracts.length)]];
            }
            if (dice.chance(alternatives ? profile.crossAlternatives() : profile.crossNeeds()) && o > 0) {
                int of = dice.below(profile.everywhere() ? organisations.count() : o);
                return organisations.node(of, dice.between(organisations.size(of) / 2, organisations.size(of) - 1));
            }
            int below = dice.chance(0.7) ? layer - 1 : dice.below(layer);
            return organisations.node(o, dice.between(floor(below, size), floor(below + 1, size) - 1));
        }

        /** The lowest height of a layer. */
        private static int floor(int layer, int size) {
            return (layer * size + NationalProfile.LAYERS - 1) / NationalProfile.LAYERS;
        }

        private static int layer(int height, int size) {
            return height * NationalProfile.LAYERS / size;
        }

        private static int holdout(Dice from) {
            return HOLDOUT_SECONDS[from.below(HOLDOUT_SECONDS.length)];
        }

        /** From 0 to {@code n} - 1, in inverse proportion to rank: the exponent is 1. */
        private int zipf(int n) {
            return Math.min(n - 1, (int) StrictMath.exp(dice.fraction() * StrictMath.log(n + 1.0)) - 1);
        }
    }
}
