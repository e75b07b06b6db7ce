package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.FailedException;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.policy.Baseline;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.engine.switches.Switch;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.yaml.BaselineFile;
import picocli.CommandLine.Option;

/** The findings that somebody has accepted: read, and written to be filled in. */
final class BaselineOptions {

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Accepted findings; they do not violate until they expire.")
    @Nullable
    Path file;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Writes the findings as a baseline, with owner, reason and day to fill in. FILE must be new.")
    @Nullable
    Path newFile;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description =
                    "The day for which it is asked whether an acceptance has expired. Default: the model's as-of.")
    @Nullable
    LocalDate on;

    /**
     * @param on the day that was asked for
     * @param isAsOf true if it is the model's, false if it was named
     */
    record Read(Path file, Baseline baseline, LocalDate on, boolean isAsOf) {}

    /** Before any work. */
    void check() {
        if (on != null && file == null) {
            throw FailedException.usage("--on says when accepted findings expire; it needs --baseline.", null);
        }
        if (newFile != null && Files.exists(newFile)) {
            throw taken(newFile);
        }
    }

    private static FailedException taken(Path path) {
        return FailedException.usage(
                "--write-baseline writes a new file, \"" + path + "\" is there; what was accepted is not overwritten.",
                null);
    }

    @Nullable
    Read read(@Nullable LocalDate asOf) throws IOException {
        if (file == null) {
            return null;
        }
        LocalDate day = on == null ? asOf : on;
        if (day == null) {
            throw FailedException.usage(
                    "The model names no as-of date, so nobody knows what has expired.", "--on 2027-03-01");
        }
        Problems problems = new Problems();
        Baseline read = BaselineFile.read(file, problems);
        if (problems.hasErrors()) {
            throw FailedException.badInput(problems.list());
        }
        return new Read(file, read, day, on == null);
    }

    /** The entries about these policies, and those about policies that the model does not have. */
    static Baseline about(@Nullable Read read, List<Rules.Policy> judged, List<Rules.Policy> all) {
        if (read == null) {
            return new Baseline(List.of());
        }
        Set<String> left = all.stream().map(Rules.Policy::id).collect(Collectors.toSet());
        judged.forEach(policy -> left.remove(policy.id()));
        return new Baseline(read.baseline().entries().stream()
                .filter(entry -> !left.contains(entry.policy()))
                .toList());
    }

    /** Returns the file, or null if none was asked for. */
    @Nullable
    Path write(String model, List<Ruled> findings) throws IOException {
        Path path = newFile;
        if (path == null) {
            return null;
        }
        List<BaselineFile.Item> items = items(findings);
        try {
            AtomicFile.writeNew(path, out -> BaselineFile.write(model, items, out));
        } catch (FileAlreadyExistsException e) {
            throw taken(path);
        }
        return path;
    }

    /** Findings that differ in nothing but the function share an item. */
    private static List<BaselineFile.Item> items(List<Ruled> findings) {
        Map<BaselineFile.Item, List<String>> functions = new LinkedHashMap<>();
        for (Ruled one : findings) {
            Finding finding = one.finding();
            BaselineFile.Item item = new BaselineFile.Item(
                    finding.limit().policy().id(),
                    finding.switches().stream().map(Switch::id).toList(),
                    List.of(),
                    finding instanceof Finding.Breach breach ? breach.darkSeconds() : Baseline.ANY,
                    finding instanceof Finding.OverCap over
                            ? (int) Math.ceil(over.shareFraction() * 1e6)
                            : Baseline.ANY,
                    one.isAccepted() ? one.entry() : null);
            List<String> of = functions.computeIfAbsent(item, key -> new ArrayList<>());
            if (!(finding instanceof Finding.OverCap)) {
                of.addAll(finding.functions());
            }
        }
        List<BaselineFile.Item> items = new ArrayList<>();
        functions.forEach((item, of) -> items.add(new BaselineFile.Item(
                item.policy(), item.switches(), of, item.notBeforeSeconds(), item.upToPpm(), item.kept())));
        return items;
    }
}
