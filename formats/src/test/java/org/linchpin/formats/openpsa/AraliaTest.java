package org.linchpin.formats.openpsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.Operator;
import org.linchpin.engine.model.Problem;
import org.linchpin.testkit.Goldens;

/** The trees of the Aralia set, against what a search for plain text finds in the same files. */
class AraliaTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baobab1", "baobab2", "chinese", "das9201", "das9202", "das9203", "das9204", "das9206", "das9601",
                "edf9201", "edf9203", "edf9205", "edfpa14b", "edfpa14r", "edfpa15o", "edfpa15p", "elf9601", "ftr10",
                "isp9601", "isp9603", "isp9605", "jbd9601", "nus9601"
            })
    void everyEventGateAndTop_isThere_andWrittenIsReadTheSame(String name) throws IOException {
        Path file = Goldens.require("fault-trees/" + name + ".xml");
        String text = Files.readString(file);

        FaultTree tree = read(file);

        Set<String> gates = found(text, "<define-gate name=\"([^\"]*)\"");
        Set<String> used = found(text, "<gate name=\"([^\"]*)\"");
        Set<String> tops = new TreeSet<>(gates);
        tops.removeAll(used);
        Set<String> events = found(text, "<(?:define-)?basic-event name=\"([^\"]*)\"");
        assertThat(named(tree, true)).isEqualTo(events);
        assertThat(named(tree, false)).isEqualTo(gates);
        assertThat(IntStream.of(tree.tops()).mapToObj(tree::nameOf)).containsExactlyInAnyOrderElementsOf(tops);
        assertThat(count(tree, Operator.ATLEAST)).isEqualTo(occurrences(text, "<atleast "));
        assertThat(count(tree, Operator.XOR)).isEqualTo(occurrences(text, "<xor>"));
        assertThat(IntStream.range(0, tree.size()).filter(tree::isEvent).mapToDouble(tree::probabilityOf))
                .allMatch(probability -> probability >= 0 && probability <= 1);

        Path copy = dir.resolve("copy.xml");
        FaultTreeWriter.write(tree, copy);
        assertThat(Trees.text(read(copy))).isEqualTo(Trees.text(tree));
    }

    @Test
    void theFaultyFile_isRefused_withThePlacesOfItsThreeRepeatedArguments() {
        Path file = Goldens.require("fault-trees/nus9601-duplicate.xml");

        FaultTreeReader.Loaded loaded = FaultTreeReader.read(file);

        assertThat(loaded.tree()).isNull();
        assertThat(loaded.problems().stream().map(Problem::toString))
                .containsExactly(message(file, 2585, 2583), message(file, 3266, 3265), message(file, 4065, 4063));
    }

    private static String message(Path file, int line, int first) {
        return "%s:%d:1: error: an argument must stand once in its formula, \"e555\" is already at %s:%d:1"
                .formatted(file, line, file, first);
    }

    private static FaultTree read(Path file) {
        FaultTreeReader.Loaded loaded = FaultTreeReader.read(file);
        assertThat(loaded.problems()).isEmpty();
        return Objects.requireNonNull(loaded.tree());
    }

    private static Set<String> named(FaultTree tree, boolean events) {
        Set<String> names = new TreeSet<>();
        IntStream.range(0, tree.size())
                .filter(node -> tree.isEvent(node) == events)
                .mapToObj(tree::nameOf)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static long count(FaultTree tree, Operator operator) {
        return IntStream.range(0, tree.size())
                .filter(node -> tree.operatorOf(node) == operator)
                .count();
    }

    private static Set<String> found(String text, String pattern) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(result -> found.add(result.group(1)));
        return found;
    }

    private static long occurrences(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }
}
