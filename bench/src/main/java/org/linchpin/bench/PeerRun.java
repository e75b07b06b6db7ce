package org.linchpin.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * One run of {@code bench/peers.sh}: which switches are asked, what each darkens, and how long it took. The sample is
 * evenly spaced over the order of the file, and begins with the most popular supplier. Processor seconds of this thread.
 */
final class PeerRun {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final double loadedSeconds = cpuSeconds();
    private final int switches;
    private final int wanted;
    private long dark;
    private long checksum = FNV_START;

    /** To be made once all is loaded. */
    PeerRun(int switches, int wanted) {
        this.switches = switches;
        this.wanted = Math.min(switches, wanted);
    }

    int count() {
        return wanted;
    }

    /** The {@code k}th switch of the sample. */
    int at(int k) {
        return (int) ((long) k * switches / wanted);
    }

    /** What a switch darkens; in the order of the sample. */
    void tell(int nodes, int functions) {
        dark += nodes;
        checksum = ((((checksum ^ nodes) * FNV_PRIME) ^ functions) * FNV_PRIME);
    }

    /** A line of processor seconds to load and to sweep, switches, dark nodes of all of them, checksum, and the name. */
    void print(String name) {
        double swept = cpuSeconds() - loadedSeconds;
        System.out.println(String.format(
                Locale.ROOT, "%.6f %.6f %d %d %016x %s", loadedSeconds, swept, wanted, dark, checksum, name));
    }

    private static double cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
