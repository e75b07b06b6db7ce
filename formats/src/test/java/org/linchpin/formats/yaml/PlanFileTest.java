package org.linchpin.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.ModelReader;

/** A plan is a patch of its model: what is written is read again, alone and beside the model. */
class PlanFileTest {

    private static final Where NOWHERE = new Where("", 0, 0);
    private static final PlanFile PLAN = new PlanFile(List.of(
            new PlanFile.Step("0xB", LocalDate.of(2027, 1, 30), NOWHERE),
            new PlanFile.Step("データ", LocalDate.of(2026, 11, 1), NOWHERE)));

    @TempDir
    Path dir;

    @Test
    void whatIsWritten_isReadAgain() throws IOException {
        Path file = dir.resolve("plan.yaml");

        PLAN.write(file, List.of("one", "two\nlinchpin: 2\u2028three"));

        Problems problems = new Problems();
        PlanFile read = PlanFile.read(file, problems);
        assertThat(problems.list()).isEmpty();
        assertThat(read.options()).containsExactly("0xB", "データ");
        assertThat(read.steps())
                .extracting(PlanFile.Step::stands)
                .containsExactly(LocalDate.of(2027, 1, 30), LocalDate.of(2026, 11, 1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void inTheDirectoryOfItsModel_itSaysWhenItsOptionsStand_andChangesNothingElse() throws IOException {
        Files.writeString(dir.resolve("model.yaml"), """
                linchpin: 1
                as-of: 2026-11-01
                nodes: {a: {kind: service}}
                options:
                  0xB: {retire: a, cost: 1M, assumed: a guess}
                  データ: {extend: a, holdout: +1d}
                """);
        Model before = Objects.requireNonNull(ModelReader.read(dir).model());

        PLAN.write(dir.resolve("plan.yaml"), List.of());

        Model after = Objects.requireNonNull(ModelReader.read(dir).model());
        assertThat(before.options()).extracting(Option::done).containsOnlyNulls();
        assertThat(after.options())
                .extracting(Option::done)
                .containsExactly(LocalDate.of(2027, 1, 30), LocalDate.of(2026, 11, 1));
        assertThat(after.options().getFirst().costMinor()).isEqualTo(100_000_000);
        assertThat(after.options().getFirst().claim().assumed()).isEqualTo("a guess");
    }

    @Test
    void aPlanThatBuysNothing_isWrittenAndRead() throws IOException {
        Path file = dir.resolve("none.yaml");

        new PlanFile(List.of()).write(file, List.of());

        Problems problems = new Problems();
        assertThat(PlanFile.read(file, problems).steps()).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void nothingIsOverwritten_notEvenALinkToNowhere() throws IOException {
        Path file = Files.createSymbolicLink(dir.resolve("link.yaml"), Path.of("nowhere"));

        assertThatThrownBy(() -> PLAN.write(file, List.of())).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.isSymbolicLink(file)).isTrue();
    }

    @Test
    void allThatIsWrong_isToldAtOnce_atItsPlace() throws IOException {
        Path file = dir.resolve("bad.yaml");
        Files.writeString(file, """
                linchpin: 1
                overlay: no
                options:
                  a: {done: 2027-02-30}
                  b: {}
                  c: {done: 2027-01-01, cost: 3}
                nodes: {}
                """);
        Problems problems = new Problems();

        PlanFile.read(file, problems);

        assertThat(problems.list())
                .extracting(Problem::toString)
                .map(text -> text.lines().findFirst().orElse("").replace(file + ":", ""))
                .containsExactlyInAnyOrder(
                        "7:1: error: \"nodes\" is not a key of a plan",
                        "2:10: error: overlay must be one of true, yes: \"no\"",
                        "4:13: error: a date must be in the calendar: \"2027-02-30\"",
                        "5:3: error: an option of a plan must have \"done\"",
                        "6:25: error: \"cost\" is not a key of an option of a plan");
    }
}
