package org.linchpin.formats.register.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.RuleFiles;

/**
 * Makes one picture of many registers: a directory of tables and a model. It is replaced by the next merge into it. Nothing
 * of the registers themselves is changed, so a merge with one alias less is as if it had never been.
 */
public final class RegisterMerge {

    /**
     * @param filings all registers, skipped ones too
     * @param nodes of the model
     */
    public record Result(
            List<Filing> filings, Providers providers, List<Merge> merges, List<Conflict> conflicts, int nodes) {

        public long count(Filing.Status status) {
            return filings.stream().filter(filing -> filing.status() == status).count();
        }
    }

    private RegisterMerge() {}

    /**
     * @param work asked between registers; if it was stopped, nothing is written
     * @throws IOException if no register can be read, or the directory holds files of another origin
     */
    public static Result run(List<Path> packages, List<Alias> aliases, Path directory, RuleFiles rules, Work work)
            throws IOException {
        requireReplaceable(directory);
        List<Filing> filings = Filings.read(packages, rules, work);
        List<Filing> read = filings.stream().filter(Filing::isRead).toList();
        if (read.isEmpty() && !work.stopped()) {
            throw new IOException("of " + filings.size() + " registers none can be read"
                    + (filings.isEmpty()
                            ? ""
                            : "; " + filings.getFirst().cover().path() + ": "
                                    + filings.getFirst().why()));
        }
        Providers providers = Providers.of(Mentions.of(read), aliases);
        List<Conflict> conflicts = new ArrayList<>(providers.conflicts());
        conflicts.addAll(EntityDoubts.of(read));
        List<Merge> merges = providers.merges();
        if (work.stopped()) {
            return new Result(filings, providers, merges, conflicts, 0);
        }
        Files.createDirectories(directory);
        int nodes = MergedModel.write(directory, read, providers, Blocs.of(rules), Lists.of(rules));
        new MergedTables(directory).write(filings, providers, merges, conflicts, aliases);
        return new Result(filings, providers, merges, conflicts, nodes);
    }

    private static void requireReplaceable(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new IOException("--to must name a directory, not \"" + directory + "\"");
        }
        Path model = directory.resolve(MergedModel.MAIN);
        boolean isOurs = Files.isRegularFile(model) && ("# " + MergedModel.MARK).equals(firstLine(model));
        for (String file : MergedTables.FILES) {
            if (!isOurs && Files.exists(directory.resolve(file))) {
                throw new IOException("--to must name a directory without \"" + file
                        + "\", or one of an earlier merge, not \"" + directory + "\"");
            }
        }
    }

    private static String firstLine(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }
}
