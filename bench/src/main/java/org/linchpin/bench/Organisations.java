package org.linchpin.bench;

import java.util.Arrays;

/**
 * Which nodes belong to which organisation. Within one they are numbered out of order, as people write them down: node
 * {@code start + step * height mod size} is at that height.
 */
final class Organisations {

    private final int[] start;
    private final int[] step;

    private Organisations(int[] start, int[] step) {
        this.start = start;
        this.step = step;
    }

    static Organisations of(int nodes, int meanSize, Dice dice) {
        int[] start = new int[nodes * 2 / meanSize + 2];
        int[] step = new int[start.length];
        int count = 0;
        int at = 0;
        while (at < nodes) {
            int size = Math.min(dice.between(meanSize / 2, meanSize * 3 / 2), nodes - at);
            // What is left over at the end joins the last one.
            size = nodes - at - size < meanSize / 2 ? nodes - at : size;
            step[count] = stepFor(size, dice);
            at += size;
            start[++count] = at;
        }
        return new Organisations(Arrays.copyOf(start, count + 1), Arrays.copyOf(step, count));
    }

    int count() {
        return step.length;
    }

    int start(int organisation) {
        return start[organisation];
    }

    int size(int organisation) {
        return start[organisation + 1] - start[organisation];
    }

    int node(int organisation, int height) {
        return start[organisation] + (int) ((long) height * step[organisation] % size(organisation));
    }

    /** The height of a node, for which {@link #node} is asked of each. */
    int height(int organisation, int node) {
        int height = 0;
        while (node(organisation, height) != node) {
            height++;
        }
        return height;
    }

    private static int stepFor(int size, Dice dice) {
        int step;
        do {
            step = dice.between(1, Math.max(1, size - 1));
        } while (gcd(step, size) != 1);
        return step;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
