package org.linchpin.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What peers read of an {@link EdgeFile}: all but the holdouts, which do not matter to who goes dark at last.
 *
 * @param modelNodes the first so many nodes are of the model
 * @param needStart per node and one more
 * @param isFunction 1 for functions, 0 for others
 * @param switchStart per switch and one more
 */
record Edges(
        int modelNodes,
        int[] failAt,
        int[] needStart,
        int[] source,
        int[] isFunction,
        int[] switchStart,
        int[] switchNode) {

    static Edges read(Path from) throws IOException {
        try (FileChannel channel = FileChannel.open(from)) {
            IntBuffer ints = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer();
            int[] head = next(ints, 6);
            if (head[0] != EdgeFile.MAGIC) {
                throw new IOException("An edge file is needed, and \"" + from + "\" is none.");
            }
            int nodes = head[1];
            int needs = head[3];
            int[] failAt = next(ints, nodes);
            skip(ints, nodes);
            int[] needStart = next(ints, nodes + 1);
            int[] source = next(ints, needs);
            skip(ints, needs);
            return new Edges(
                    head[2],
                    failAt,
                    needStart,
                    source,
                    next(ints, nodes),
                    next(ints, head[4] + 1),
                    next(ints, head[5]));
        }
    }

    int nodes() {
        return failAt.length;
    }

    int switches() {
        return switchStart.length - 1;
    }

    private static int[] next(IntBuffer ints, int count) {
        int[] column = new int[count];
        ints.get(column);
        return column;
    }

    private static void skip(IntBuffer ints, int count) {
        ints.position(ints.position() + count);
    }
}
