package org.linchpin.formats.register.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.linchpin.engine.Work;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.read.PackageReader;

/**
 * Reads many registers, one by one on a few threads, and keeps of each what a merge needs. What cannot be read is kept as
 * such. Of one filer and scope the latest register counts: by reference date, then by the time stamp of its name, then by its
 * name. The answer does not depend on the order in which they were named.
 */
public final class Filings {

    private static final int MOST_THREADS = 4;

    private static final Comparator<Filing> ORDER = Comparator.<Filing, String>comparing(
                    filing -> filing.cover().filer())
            .thenComparing(filing -> filing.cover().scope())
            .thenComparing(Filings::day)
            .thenComparing(filing -> filing.cover().created())
            .thenComparing(filing -> filing.cover().name())
            .thenComparing(filing -> filing.cover().path());

    private Filings() {}

    /**
     * The packages that the paths name: each itself, or, of a directory that is none, the zips, workbooks and folders in it.
     *
     * @throws IOException if a path is not there
     */
    public static List<Path> packages(List<Path> named) throws IOException {
        List<Path> packages = new ArrayList<>();
        for (Path path : named) {
            if (!Files.isDirectory(path) || isPackage(path)) {
                path.getFileSystem().provider().checkAccess(path);
                packages.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(each -> each.toString().matches(".*[.](zip|xlsx)") || isPackage(each))
                        .sorted()
                        .forEach(packages::add);
            }
        }
        return packages.stream().distinct().toList();
    }

    private static boolean isPackage(Path path) {
        if (Files.isDirectory(path.resolve("reports"))) {
            return true;
        }
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.anyMatch(each -> Files.isDirectory(each.resolve("reports"))
                    && each.getFileName().equals(path.getFileName()));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * All of them, superseded and skipped ones included, in an order of their own; fewer if the work was stopped.
     *
     * @param work told of each register
     */
    public static List<Filing> read(List<Path> packages, RuleFiles rules, Work work) {
        PackageReader reader = new PackageReader(rules, Templates.of(rules));
        Map<String, String> pool = new ConcurrentHashMap<>();
        List<Future<Filing>> reading = new ArrayList<>(packages.size());
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        List<Filing> filings = new ArrayList<>(packages.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (Path each : packages) {
                reading.add(workers.submit(() -> work.stopped() ? null : read(reader, each, pool)));
            }
            for (Future<Filing> each : reading) {
                Filing filing = each.get();
                if (filing != null) {
                    filings.add(filing);
                    work.progress(filings.size(), packages.size());
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return latest(filings);
    }

    private static Filing read(PackageReader reader, Path path, Map<String, String> pool) {
        try {
            return Extract.of(
                    reader.read(path), text -> Objects.requireNonNullElse(pool.putIfAbsent(text, text), text));
        } catch (IOException e) {
            return unreadable(path, e);
        } catch (UncheckedIOException e) {
            return unreadable(path, e);
        }
    }

    private static Filing unreadable(Path path, Exception e) {
        return Filing.skipped(
                Filing.Cover.of(path.toString()), Filing.Status.UNREADABLE, String.valueOf(e.getMessage()));
    }

    private static List<Filing> latest(List<Filing> filings) {
        List<Filing> ordered = filings.stream().sorted(ORDER).toList();
        Map<List<String>, Filing> latest = new HashMap<>();
        ordered.stream().filter(Filing::isRead).forEach(filing -> latest.put(key(filing), filing));
        return ordered.stream()
                .map(filing -> {
                    Filing last = filing.isRead() ? latest.getOrDefault(key(filing), filing) : filing;
                    return last.cover().equals(filing.cover()) ? filing : filing.supersededBy(last);
                })
                .toList();
    }

    private static List<String> key(Filing filing) {
        return List.of(filing.cover().filer(), filing.cover().scope());
    }

    private static String day(Filing filing) {
        return String.valueOf(Objects.requireNonNullElse(filing.cover().reference(), ""));
    }
}
