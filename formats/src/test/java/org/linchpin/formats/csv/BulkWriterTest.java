package org.linchpin.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Problem;

class BulkWriterTest {

    @TempDir
    Path dir;

    @Test
    void whatIsWritten_isReadBack() throws IOException {
        Node vm = new NodeBuilder("vm", Kind.SERVICE)
                .name("Machines, \"virtual\"\nand more")
                .by(Gate.Need.of("op", 3_600))
                .from(Gate.Need.of("v").withHoldout(Holdout.ENDLESS))
                .from(Gate.Need.of("w"))
                .reader("r")
                .in("XA")
                .at("dc")
                .holdout(Holdout.BLANK)
                .restartSeconds(60)
                .toleratesSeconds(90_000)
                .until(LocalDate.of(2027, 3, 31))
                .critical(true)
                .weight(2.5)
                .examined(Node.Examined.COMPLETE)
                .dataClass("c")
                .note("n")
                .need(Gate.Need.of("a", 30 * 86_400))
                .need(new Gate.Any(List.of(Gate.Branch.of(Gate.Need.of("b")), Gate.Branch.of(Gate.Need.of("c")))))
                .need(new Gate.ShareOf(
                        600_000,
                        List.of(
                                Gate.Branch.share(Gate.Need.of("d"), 500_000),
                                new Gate.Branch(Gate.Need.of("e"), true, 500_000, 3_600))))
                .need(new Gate.AtLeast(2, branches("f", "g", "h")))
                .need(new Gate.Unknown(branches("i", "j")))
                .need(new Gate.All(branches("k", "l")))
                .build();
        Node bare = new NodeBuilder("bare", Kind.FUNCTION).build();

        BulkWriter.write(dir, Nodes.of(List.of(vm, bare)));

        assertThat(readBack()).containsExactly(vm, bare);
    }

    @Test
    void onlyColumnsThatSaySomething_areWritten() throws IOException {
        BulkWriter.write(
                dir,
                Nodes.of(List.of(new NodeBuilder("a", Kind.SERVICE)
                        .need(Gate.Need.of("b"))
                        .build())));

        assertThat(dir.resolve("nodes.csv")).hasContent("id,kind\na,service\n");
        assertThat(dir.resolve("needs.csv")).hasContent("node,need\na,b\n");
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void gatesWithinGates_areRefused_andNothingIsLeftBehind() throws IOException {
        Gate.Any inner = new Gate.Any(branches("a", "b"));
        Node node = new NodeBuilder("n", Kind.SERVICE)
                .need(new Gate.Any(List.of(Gate.Branch.of(inner), Gate.Branch.of(Gate.Need.of("c")))))
                .build();

        assertThatThrownBy(() -> BulkWriter.write(dir, Nodes.of(List.of(node))))
                .hasMessage("bulk files cannot hold a gate within a gate: \"n\"");
        assertThat(dir.resolve("needs.csv")).doesNotExist();
    }

    private List<Node> readBack() {
        List<Problem> problems = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        BulkNodes.read(dir.resolve("nodes.csv"), dir.resolve("needs.csv"), problems::add)
                .nodes()
                .forEach(node -> nodes.add(withoutPlaces(node)));
        assertThat(problems).isEmpty();
        return nodes;
    }

    /** Claims say on which line they stand, which what was written did not. */
    private static Node withoutPlaces(Node node) {
        NodeBuilder builder = new NodeBuilder(node.id(), node.kind())
                .name(node.name())
                .in(node.relations().in())
                .at(node.relations().at())
                .holdout(node.timing().holdout())
                .restartSeconds(node.timing().restartSeconds())
                .toleratesSeconds(node.timing().toleratesSeconds())
                .until(node.timing().until())
                .critical(node.role().critical())
                .weight(node.role().weight())
                .examined(node.examined())
                .dataClass(node.dataClass())
                .note(node.note());
        node.relations().by().forEach(need -> builder.by(withoutPlace(need)));
        node.relations().from().forEach(need -> builder.from(withoutPlace(need)));
        node.relations().readers().forEach(builder::reader);
        node.needs().forEach(branch -> builder.need(withoutPlaces(branch)));
        return builder.build();
    }

    private static Gate.Branch withoutPlaces(Gate.Branch branch) {
        Gate gate = switch (branch.gate()) {
            case Gate.Need need -> withoutPlace(need);
            case Gate.All all -> new Gate.All(withoutPlaces(all.branches()));
            case Gate.Any any -> new Gate.Any(withoutPlaces(any.branches()));
            case Gate.AtLeast some -> new Gate.AtLeast(some.k(), withoutPlaces(some.branches()));
            case Gate.ShareOf share -> new Gate.ShareOf(share.thresholdPpm(), withoutPlaces(share.branches()));
            case Gate.Unknown unknown -> new Gate.Unknown(withoutPlaces(unknown.branches()));
        };
        return new Gate.Branch(gate, branch.maybe(), branch.sharePpm(), branch.readySeconds());
    }

    private static List<Gate.Branch> withoutPlaces(List<Gate.Branch> branches) {
        return branches.stream().map(BulkWriterTest::withoutPlaces).toList();
    }

    private static Gate.Need withoutPlace(Gate.Need need) {
        return new Gate.Need(
                need.target(),
                need.aspect(),
                need.holdout(),
                need.cache(),
                need.until(),
                need.noticeSeconds(),
                Claim.NONE);
    }

    private static List<Gate.Branch> branches(String... targets) {
        return Stream.of(targets)
                .map(target -> Gate.Branch.of(Gate.Need.of(target)))
                .toList();
    }
}
