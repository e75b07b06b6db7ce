package org.linchpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.FaultTreeBuilder;
import org.linchpin.engine.who.diagram.TreeQuestion;
import org.linchpin.engine.who.diagram.TreeWho;
import org.linchpin.formats.openpsa.FaultTreeReader;
import org.linchpin.testkit.Goldens;
import tools.jackson.databind.JsonNode;

/** The Aralia fault trees against the numbers of minimal cut sets on which independent programs agree. */
class AraliaCountsTest {

    /** The one tree whose sets nobody has counted: compared up to size 3 only. */
    private static final String UNCOUNTED = "nus9601";

    @ParameterizedTest
    @MethodSource("names")
    void counts_areTheExpectedOnes(String name) throws IOException {
        List<String> expected = expected(name);
        if (!name.equals(UNCOUNTED)) {
            assertThat(count(name).at("/count").asString()).as(name).isEqualTo(expected.get(1));
        }
        JsonNode small = count(name, "--max-size", "3");
        assertThat(small.at("/count").asString()).as(name).isEqualTo(expected.get(2));
        for (int size = 1; size <= 3; size++) {
            assertThat(small.at("/countBySize/" + size).asString("0"))
                    .as("%s, size %d", name, size)
                    .isEqualTo(expected.get(2 + size));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void counts_doNotDependOnTheOrderOfEventsAndArguments(String name) {
        int maxSize = name.equals(UNCOUNTED) ? 5 : TreeQuestion.ANY_SIZE;
        FaultTree tree = FaultTreeReader.read(Goldens.require("fault-trees/" + name + ".xml"))
                .tree();
        assertThat(tree).isNotNull();
        FaultTree reversed = reversed(tree);
        TreeQuestion question = new TreeQuestion(tree, tree.tops()[0], maxSize, 1 << 22);
        TreeQuestion mirrored = new TreeQuestion(reversed, reversed.tops()[0], maxSize, 1 << 22);

        assertThat(TreeWho.answer(mirrored, Work.UNBOUNDED).countBySize())
                .as(name)
                .isEqualTo(TreeWho.answer(question, Work.UNBOUNDED).countBySize());
    }

    private static Stream<String> names() {
        return Stream.of(
                "baobab1",
                "baobab2",
                "chinese",
                "das9201",
                "das9202",
                "das9203",
                "das9204",
                "das9206",
                "das9601",
                "edf9201",
                "edf9203",
                "edf9205",
                "edfpa14b",
                "edfpa14r",
                "edfpa15o",
                "edfpa15p",
                "elf9601",
                "ftr10",
                "isp9601",
                "isp9603",
                "isp9605",
                "jbd9601",
                "nus9601");
    }

    private static JsonNode count(String name, String... more) {
        Path file = Goldens.require("fault-trees/" + name + ".xml");
        String[] args = {"who", file.toString(), "--count", "--quiet", "--budget", "0s", "-o", "json"};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        JsonNode target = Cli.run(all).json().at("/targets/0");
        assertThat(target.at("/complete").asBoolean()).isTrue();
        return target;
    }

    private static List<String> expected(String name) throws IOException {
        return Files.readAllLines(Goldens.require("fault-trees/expected.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .filter(line -> line.getFirst().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The same tree with its nodes and their arguments in the opposite order. */
    private static FaultTree reversed(FaultTree tree) {
        FaultTreeBuilder builder = new FaultTreeBuilder(tree.name());
        int last = tree.size() - 1;
        for (int node = last; node >= 0; node--) {
            if (tree.isEvent(node)) {
                builder.event(tree.nameOf(node), tree.probabilityOf(node));
            } else {
                builder.declare(tree.nameOf(node));
            }
        }
        for (int node = 0; node <= last; node++) {
            if (!tree.isEvent(node)) {
                int[] literals = tree.argumentsOf(node);
                int[] opposite = new int[literals.length];
                for (int at = 0; at < literals.length; at++) {
                    int literal = literals[literals.length - 1 - at];
                    opposite[at] = FaultTree.literal(last - FaultTree.nodeOf(literal)) | (literal & 1);
                }
                builder.define(last - node, tree.operatorOf(node), tree.thresholdOf(node), opposite);
            }
        }
        for (int top : tree.tops()) {
            builder.top(last - top);
        }
        return builder.build();
    }
}
