package org.linchpin.engine.network;

import org.jspecify.annotations.Nullable;

/** Whether columns are those of a network: lengths, order and ranges, in one pass over each. */
final class ImageCheck {

    private final NetworkImage image;
    private final int nodes;
    private final int gates;
    private final int needs;

    private ImageCheck(NetworkImage image) {
        this.image = image;
        this.nodes = image.sort().length;
        this.gates = image.failAt().length;
        this.needs = image.needSource().length;
    }

    static void check(NetworkImage image) {
        ImageCheck check = new ImageCheck(image);
        check.lengths();
        check.nodes();
        check.needs();
        check.weights();
        check.lists();
        check.entries();
        check.views();
    }

    /** @param value what is told if it does not hold */
    static void require(boolean holds, String what, long value) {
        if (!holds) {
            throw new ImageException(what + ", here is \"" + value + '"');
        }
    }

    private void lengths() {
        require(
                image.names().size() == nodes,
                "every node must have a name",
                image.names().size());
        require(nodes < 1 << 30 && needs < 1 << 30, "a network must have less than 2^30 nodes and needs", nodes);
        require((long) nodes + image.parent().length == gates, "every gate must have a threshold", gates);
        length(image.nodeHoldout(), nodes, "node holdouts");
        length(image.restart(), nodes, "restarts");
        length(image.tolerates(), nodes, "tolerances");
        length(image.place(), nodes, "places");
        double[] weight = image.weight();
        require(weight == null || weight.length == nodes, "weights must be as many as nodes", nodes);
        length(image.gateWeight(), gates - nodes, "gate weights");
        length(image.needStart(), gates + 1, "need starts");
        length(image.needHoldout(), needs, "need holdouts");
        length(image.needWeight(), needs, "need weights");
        bits(image.critical(), nodes);
        bits(image.unexamined(), nodes);
        bits(image.cache(), needs);
        length(image.fromSupply(), image.fromNode().length, "suppliers");
        length(image.endAt(), image.endNode().length, "ends");
        length(image.standbyReady(), image.standbyNode().length, "standbys");
    }

    private static void length(int @Nullable [] column, int expected, String what) {
        require(
                column == null || column.length == expected,
                what + " must be \"" + expected + "\" many",
                column == null ? 0 : column.length);
    }

    private static void bits(long @Nullable [] words, int size) {
        if (words == null) {
            return;
        }
        require(words.length == (size + 63) >>> 6, "a set must have a bit for each", words.length);
        require(
                (size & 63) == 0 || words[words.length - 1] >>> (size & 63) == 0,
                "a set must have no bit for what is not there",
                size);
    }

    private void nodes() {
        int modelNodes = image.modelNodeCount();
        require(modelNodes >= 0 && modelNodes <= nodes, "the nodes of the model must be among all", modelNodes);
        byte[] sort = image.sort();
        for (int node = 0; node < nodes; node++) {
            boolean isSort = sort[node] >= 0 && sort[node] < Sort.count();
            require(
                    isSort && Sort.of(sort[node]).isModelNode() == node < modelNodes,
                    "a node must be of a sort that may stand at its place",
                    sort[node]);
        }
        inRange(image.nodeHoldout(), 0, Seconds.NEVER, "a holdout");
        inRange(image.restart(), 0, Seconds.NEVER, "a restart");
        inRange(image.tolerates(), 0, Seconds.NEVER, "a tolerance");
        inRange(image.place(), -1, image.jurisdictions().size() - 1, "a place");
        double[] weight = image.weight();
        for (int node = 0; weight != null && node < nodes; node++) {
            require(weight[node] >= 0 && weight[node] < Double.POSITIVE_INFINITY, "a weight must be 0 or more", node);
        }
    }

    private void needs() {
        int[] start = image.needStart();
        require(start[0] == 0, "the first need must be that of the first gate", start[0]);
        for (int gate = 0; gate < gates; gate++) {
            require(start[gate] <= start[gate + 1], "needs must stand in the order of their gates", gate);
        }
        require(start[gates] == needs, "every need must be one of a gate", start[gates]);
        inRange(image.needSource(), 0, nodes - 1, "the source of a need");
        inRange(image.needHoldout(), 0, Seconds.NEVER, "a holdout");
    }

    /** The weights of the branches of a gate are summed in ints, and a gate can fail if all of them are unmet. */
    private void weights() {
        inRange(image.gateWeight(), 0, Integer.MAX_VALUE, "the weight of a gate");
        inRange(image.needWeight(), 0, Integer.MAX_VALUE, "the weight of a need");
        inRange(image.parent(), 0, gates - 1, "the parent of a gate");
        long[] nested = new long[image.parent().length == 0 ? 0 : gates];
        int[] gateWeight = image.gateWeight();
        for (int gate = 0; gate < image.parent().length; gate++) {
            nested[image.parent()[gate]] += gateWeight == null ? 1 : gateWeight[gate];
        }
        int[] needWeight = image.needWeight();
        int[] start = image.needStart();
        for (int gate = 0; gate < gates; gate++) {
            long sum = nested.length == 0 ? 0 : nested[gate];
            for (int need = start[gate]; needWeight != null && need < start[gate + 1]; need++) {
                sum += needWeight[need];
            }
            sum += needWeight == null ? start[gate + 1] - start[gate] : 0;
            require(sum <= Integer.MAX_VALUE, "the weights of a gate's branches must not overflow", sum);
            int failAt = image.failAt()[gate];
            require(failAt <= Math.max(1, sum), "a threshold must be one that the branches can reach", failAt);
        }
    }

    private void lists() {
        inRange(image.fromNode(), 0, image.modelNodeCount() - 1, "a node with a supplier");
        inRange(image.fromSupply(), 0, nodes - 1, "the supply position of a supplier");
        inRange(image.endNode(), 0, nodes - 1, "a node that ends");
        for (int k = 0; k < image.endNode().length; k++) {
            require(
                    k == 0 || image.endNode()[k - 1] < image.endNode()[k],
                    "ends must stand in the order of their nodes",
                    image.endNode()[k]);
            require(
                    image.endAt()[k] > Seconds.ALWAYS && image.endAt()[k] < Seconds.NEVER,
                    "an end must be a time",
                    image.endAt()[k]);
        }
        inRange(image.standbyNode(), 0, nodes - 1, "a standby");
        inRange(image.standbyReady(), 0, Seconds.NEVER, "the readiness of a standby");
    }

    private void entries() {
        sorted(image.border(), Sort.BORDER, "the border");
        for (Network.PartyEntry party : image.parties()) {
            sorted(party.serve(), Sort.SERVE, "the serve position of a party");
            sorted(party.supply(), Sort.SUPPLY, "the supply position of a party");
        }
        for (Network.JurisdictionEntry jurisdiction : image.jurisdictions()) {
            sorted(jurisdiction.order(), Sort.ORDER, "the order of a jurisdiction");
            sorted(jurisdiction.ground(), Sort.GROUND, "the ground of a jurisdiction");
        }
    }

    /** A view has no time of its own, and is walked through at once: it must not look at views. */
    private void views() {
        for (int gate = 0; gate < nodes; gate++) {
            if (image.sort()[gate] == Sort.VIEW.ordinal()) {
                for (int need = image.needStart()[gate]; need < image.needStart()[gate + 1]; need++) {
                    int source = image.needSource()[need];
                    require(image.sort()[source] != Sort.VIEW.ordinal(), "a view must not look at a view", source);
                }
            }
        }
    }

    private void sorted(int node, Sort sort, String what) {
        require(
                node >= 0 && node < nodes && image.sort()[node] == sort.ordinal(),
                what + " must be a node of its sort",
                node);
    }

    private static void inRange(int @Nullable [] column, int least, int most, String what) {
        if (column == null) {
            return;
        }
        for (int value : column) {
            if (value < least || value > most) {
                throw new ImageException(what + " must be in " + least + ".." + most + ", here is \"" + value + '"');
            }
        }
    }
}
