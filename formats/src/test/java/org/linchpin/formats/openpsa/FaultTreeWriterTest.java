package org.linchpin.formats.openpsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.engine.faulttree.FaultTree.literal;
import static org.linchpin.engine.faulttree.FaultTree.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.faulttree.FaultTreeBuilder;
import org.linchpin.engine.faulttree.Operator;

/** What is written is read the same. */
class FaultTreeWriterTest {

    @TempDir
    Path dir;

    private final FaultTreeBuilder builder = new FaultTreeBuilder("everything & more");
    private final int a = builder.event("a <\"b\">\t&", 0.1);
    private final int b = builder.event("b", Double.NaN);

    @Test
    void everyOperator_isReadTheSame() throws IOException {
        int house = builder.gate("house", Operator.AND, 0);
        int top = builder.declare("top");
        int unnamed = builder.gate("", Operator.XOR, 0, literal(a), not(literal(b)));
        int constant = builder.gate("", Operator.OR, 0);
        int vote = builder.gate("vote", Operator.ATLEAST, 2, literal(a), literal(b), not(literal(unnamed)));
        int free = builder.gate("free", Operator.ATLEAST, 0, literal(a), literal(b));
        builder.define(top, Operator.AND, 0, literal(vote), not(literal(free)), literal(house), not(literal(constant)));
        builder.top(top);
        FaultTree tree = builder.build();

        assertThat(Trees.text(written(tree))).isEqualTo(Trees.text(tree));
        assertThat(written(tree).name()).isEqualTo("everything & more");
    }

    @Test
    void anArgumentThatIsRepeated_staysTwice() throws IOException {
        builder.top(builder.gate("top", Operator.ATLEAST, 2, literal(a), literal(b), literal(a), not(literal(a))));

        assertThat(Trees.text(written(builder.build())))
                .contains("top = ATLEAST 2(a <\"b\">\t& b OR(a <\"b\">\t&) -a <\"b\">\t&)");
    }

    @Test
    void gatesWithoutAName_getOne_whereTheyAreShared() throws IOException {
        int unnamed = builder.gate("", Operator.OR, 0, literal(a), literal(b));
        builder.gate("unnamed-2", Operator.AND, 0, literal(unnamed), literal(a));
        builder.top(builder.gate("top", Operator.AND, 0, not(literal(unnamed)), literal(3)));

        FaultTree read = written(builder.build());

        assertThat(Trees.text(read))
                .contains(
                        "unnamed-2- = OR(a <\"b\">\t& b)",
                        "unnamed-2 = AND(unnamed-2- ",
                        "top = AND(-unnamed-2- unnamed-2)");
    }

    @Test
    void aLongChainOfGatesWithoutAName_isBroken_whereItWouldNestTooDeep() throws IOException {
        int below = b;
        for (int i = 0; i < 5_000; i++) {
            below = builder.gate("", Operator.AND, 0, literal(below), not(literal(a)));
        }
        builder.top(builder.gate("top", Operator.AND, 0, literal(below)));
        FaultTree tree = builder.build();

        FaultTree read = written(tree);

        assertThat(read.size()).isEqualTo(tree.size());
        assertThat(read.tops()).hasSize(1);
    }

    @Test
    void whatXmlCannotHold_isRefused_andNothingIsWritten() throws IOException {
        FaultTreeBuilder broken = new FaultTreeBuilder("broken");
        broken.event("a\u0001", 0.5);
        assertThatThrownBy(() -> FaultTreeWriter.write(broken.build(), dir.resolve("b.xml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A name must be text, \"a\\u0001\" is not.");
        FaultTreeBuilder twice = new FaultTreeBuilder("twice");
        twice.event("a", 0.5);
        twice.event("a", 0.5);
        assertThatThrownBy(() -> FaultTreeWriter.write(twice.build(), dir.resolve("b.xml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A name must stand once, \"a\" does not.");
        assertThat(dir).isEmptyDirectory();
    }

    private FaultTree written(FaultTree tree) throws IOException {
        Path file = dir.resolve("tree.xml");
        FaultTreeWriter.write(tree, file);
        FaultTreeReader.Loaded loaded = FaultTreeReader.read(file);
        assertThat(loaded.problems().stream()
                        .filter(problem -> !problem.message().contains("should be defined")))
                .as(Files.readString(file).substring(0, 100))
                .isEmpty();
        return Objects.requireNonNull(loaded.tree());
    }
}
