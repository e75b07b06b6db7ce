package org.linchpin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linchpin.engine.network.Terms;
import org.linchpin.formats.snapshot.Snapshot;
import org.linchpin.formats.snapshot.SnapshotReader;

/** Loads a snapshot once, cold, and says what that took: {@code ReadSnapshot FILE}. Linux. */
public final class ReadSnapshot {

    private ReadSnapshot() {}

    public static void main(String... args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: ReadSnapshot FILE");
            System.exit(2);
        }
        long begin = System.nanoTime();
        Snapshot snapshot =
                SnapshotReader.read(Path.of(args[0]), Terms.Reading.WORST).snapshot();
        long wall = (System.nanoTime() - begin) / 1_000_000;
        if (snapshot == null) {
            System.err.println("not a snapshot");
            System.exit(1);
            return;
        }
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM") || line.startsWith("RssAnon"))
                .map(line -> line.replaceAll("\\s+", " "))
                .reduce("", (before, line) -> before + ", " + line);
        System.out.printf(
                "%d nodes, %d needs: %d ms wall, %d ms of the thread's CPU%s%n",
                snapshot.network().nodeCount(), snapshot.network().needCount(), wall, cpu, peak);
    }
}
