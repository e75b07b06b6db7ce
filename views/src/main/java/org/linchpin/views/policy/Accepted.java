package org.linchpin.views.policy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.policy.Baseline;
import org.linchpin.engine.policy.Finding;
import org.linchpin.engine.policy.Ruling.Ruled;
import org.linchpin.engine.switches.Switch;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.yaml.BaselineFile;
import org.linchpin.views.question.FailedException;

/**
 * The findings that somebody has accepted.
 *
 * @param on the day that was asked for
 * @param isAsOf true if it is the model's, false if it was named
 */
public record Accepted(Path file, Baseline baseline, LocalDate on, boolean isAsOf) {

    /**
     * @param on the day for which it is asked, or null for {@code asOf}, the model's
     * @throws FailedException if there is neither day, or with all problems of the file
     */
    public static Accepted read(Path file, @Nullable LocalDate on, @Nullable LocalDate asOf) throws IOException {
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
        return new Accepted(file, read, day, on == null);
    }

    /** The entries about these policies, and those about policies that the model does not have. */
    public static Baseline about(@Nullable Accepted read, List<Rules.Policy> judged, List<Rules.Policy> all) {
        if (read == null) {
            return new Baseline(List.of());
        }
        Set<String> left = all.stream().map(Rules.Policy::id).collect(Collectors.toSet());
        judged.forEach(policy -> left.remove(policy.id()));
        return new Baseline(read.baseline().entries().stream()
                .filter(entry -> !left.contains(entry.policy()))
                .toList());
    }

    /**
     * Writes findings as a baseline, with owner, reason and day to fill in.
     *
     * @param model its name
     * @throws FileAlreadyExistsException if there is such a file
     */
    public static void write(String model, List<Ruled> findings, Path file) throws IOException {
        List<BaselineFile.Item> items = items(findings);
        AtomicFile.writeNew(file, out -> BaselineFile.write(model, items, out));
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
