package org.linchpin.formats.debian;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.csv.BulkWriter;

/**
 * Makes a model directory of apt's package lists: {@code linchpin.yaml}, {@code nodes.csv}, {@code needs.csv}. The same
 * lists give the same bytes. Linear in the lists; holds the relations of all packages in memory, about 150 MB for
 * Debian's main archive.
 */
public final class DebianImport {

    /** Where apt keeps its lists. */
    public static final Path APT_LISTS = Path.of("/var/lib/apt/lists");

    /**
     * What was found.
     *
     * @param lists the lists read, in order
     * @param stanzas of all lists
     * @param skipped stanzas that could not be read
     * @param packages names of packages
     * @param clauses clauses of Depends and Pre-Depends, of one version of each package
     * @param clausesWithAlternatives clauses to whose names more than one package answers
     * @param unmet packages with a clause that nothing in the lists meets, in order; they, and what cannot do without
     *     them, are broken from the start
     */
    public record Result(
            List<Path> lists,
            int stanzas,
            int skipped,
            int packages,
            int clauses,
            int clausesWithAlternatives,
            int maintainers,
            List<String> unmet) {}

    private DebianImport() {}

    /**
     * @param lists a directory of package lists, {@code *_Packages} plain, gz, xz or lz4
     * @param directory made new, or replaced if it is empty or an earlier import
     * @param asOf time 0 of the model; the date of the newest list if null
     * @param problems takes a warning for each stanza that could not be read
     * @param unpackedBytes told how far the reading is, over all lists
     * @throws IOException if there is no list, one cannot be read to its end, or the directory holds anything else;
     *     then nothing is written
     */
    public static Result run(
            Path lists,
            Path directory,
            @Nullable LocalDate asOf,
            Consumer<? super Problem> problems,
            LongConsumer unpackedBytes)
            throws IOException {
        ModelDirectory.requireReplaceable(directory, HeadFile.MARK);
        List<ListFile> files = ListFile.in(lists);
        if (files.isEmpty()) {
            throw new IOException(
                    "a directory of package lists must hold a file *_Packages, plain, .gz, .xz or .lz4: \"" + lists
                            + "\"");
        }
        Reading reading = read(files, problems, unpackedBytes);
        LocalDate date = asOf == null ? newest(files) : asOf;
        DebianModel model = DebianModel.of(reading.archive, files, date);
        List<Party> parties = model.parties();
        ModelDirectory.replace(directory, HeadFile.MARK, made -> {
            BulkWriter.write(made, Nodes.of(model.nodes()));
            AtomicFile.write(made.resolve(ModelDirectory.HEAD), out -> HeadFile.write(out, files, parties, date));
        });
        return new Result(
                files.stream().map(ListFile::path).toList(),
                reading.stanzas,
                reading.skipped,
                reading.archive.packages().size(),
                model.clauses(),
                model.clausesWithAlternatives(),
                parties.size(),
                List.copyOf(model.unmet()));
    }

    private record Reading(Archive archive, int stanzas, int skipped) {}

    private static Reading read(List<ListFile> files, Consumer<? super Problem> problems, LongConsumer unpackedBytes)
            throws IOException {
        Archive archive = new Archive();
        int stanzas = 0;
        int skipped = 0;
        long[] before = new long[1];
        long[] now = new long[1];
        for (int i = 0; i < files.size(); i++) {
            Path path = files.get(i).path();
            PackageList list = new PackageList(path, i, problems);
            try {
                list.read(
                        archive::add,
                        bytes -> {
                            now[0] = bytes;
                            unpackedBytes.accept(before[0] + bytes);
                        },
                        PackageList.MOST_BYTES - before[0]);
            } catch (IOException e) {
                throw new IOException(path + ": " + e.getMessage(), e);
            }
            before[0] += now[0];
            stanzas += list.stanzas();
            skipped += list.skipped();
        }
        archive.close();
        return new Reading(archive, stanzas, skipped);
    }

    private static LocalDate newest(List<ListFile> files) {
        return files.stream().map(ListFile::date).max(Comparator.naturalOrder()).orElseThrow();
    }
}
