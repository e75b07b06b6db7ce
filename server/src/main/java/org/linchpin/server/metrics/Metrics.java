package org.linchpin.server.metrics;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What was answered and how fast, in Prometheus' text format 0.0.4. Routes are counted by their pattern, so that the
 * number of series is bounded. Threads may share it.
 */
public final class Metrics {

    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double[] BOUNDS_SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private record Answered(String method, String route, int status) implements Comparable<Answered> {
        @Override
        public int compareTo(Answered other) {
            int byRoute = route.compareTo(other.route);
            int byMethod = byRoute != 0 ? byRoute : method.compareTo(other.method);
            return byMethod != 0 ? byMethod : Integer.compare(status, other.status);
        }
    }

    /** How long the answers of one route took. */
    private static final class Histogram {
        private final LongAdder[] counts = new LongAdder[BOUNDS_SECONDS.length + 1];
        private final LongAdder nanos = new LongAdder();

        Histogram() {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = new LongAdder();
            }
        }

        void add(long took) {
            int i = 0;
            while (i < BOUNDS_SECONDS.length && took > BOUNDS_SECONDS[i] * 1e9) {
                i++;
            }
            counts[i].increment();
            nanos.add(took);
        }
    }

    private final Map<Answered, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Map<String, Histogram> times = new ConcurrentHashMap<>();
    private final Map<String, LongSupplier> gauges = new ConcurrentSkipListMap<>();

    /** @param route as its pattern is written */
    public void answered(String method, String route, int status, long nanos) {
        answers.computeIfAbsent(new Answered(method, route, status), key -> new LongAdder())
                .increment();
        times.computeIfAbsent(route, key -> new Histogram()).add(nanos);
    }

    /** A figure that is looked up when it is asked for. */
    public void gauge(String name, LongSupplier value) {
        gauges.put(name, value);
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("# TYPE linchpin_requests_total counter\n");
        answers.forEach((key, count) -> out.append("linchpin_requests_total{method=\"")
                .append(key.method)
                .append("\",route=\"")
                .append(key.route)
                .append("\",status=\"")
                .append(key.status)
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
        out.append("# TYPE linchpin_request_seconds histogram\n");
        new TreeMap<>(times).forEach((route, histogram) -> write(route, histogram, out));
        gauges.forEach((name, value) -> line(out, name, value.getAsLong()));
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        line(out, "linchpin_jvm_heap_used_bytes", heap.getUsed());
        line(out, "linchpin_jvm_heap_max_bytes", heap.getMax());
        line(out, "linchpin_jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        return out.toString();
    }

    private static void line(StringBuilder out, String name, long value) {
        out.append("# TYPE ")
                .append(name)
                .append(" gauge\n")
                .append(name)
                .append(' ')
                .append(value)
                .append('\n');
    }

    private static void write(String route, Histogram histogram, StringBuilder out) {
        String name = "linchpin_request_seconds";
        long sum = 0;
        for (int i = 0; i < histogram.counts.length; i++) {
            sum += histogram.counts[i].sum();
            String bound = i < BOUNDS_SECONDS.length ? String.valueOf(BOUNDS_SECONDS[i]) : "+Inf";
            out.append(name).append("_bucket{route=\"").append(route).append("\",le=\"");
            out.append(bound).append("\"} ").append(sum).append('\n');
        }
        out.append(name).append("_sum{route=\"").append(route).append("\"} ");
        out.append(histogram.nanos.sum() / 1e9).append('\n');
        out.append(name)
                .append("_count{route=\"")
                .append(route)
                .append("\"} ")
                .append(sum)
                .append('\n');
    }
}
