package org.linchpin.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Problem;

class BulkNodesTest {

    @TempDir
    Path dir;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void columns_comeInAnyOrder_andMayBeLeftOut() throws IOException {
        List<Node> nodes = read("kind,id\nservice,vm\nfunction,payments\n", null);

        assertThat(nodes).extracting(Node::id).containsExactly("vm", "payments");
        assertThat(nodes).extracting(Node::kind).containsExactly(Kind.SERVICE, Kind.FUNCTION);
        assertThat(nodes).extracting(Node::name).containsExactly("vm", "payments");
        assertThat(nodes).extracting(node -> node.role().weight()).containsExactly(0.0, 1.0);
        assertThat(nodes.getFirst().claim().where()).hasToString(dir.resolve("nodes.csv") + ":2");
        assertThat(nodes.getFirst().isUnexamined()).isTrue();
    }

    @Test
    void everyColumnOfNodes_isRead() throws IOException {
        Node node = read("""
                        id,kind,name,by,from,keys,readers,in,at,holdout,restart,tolerates,until,weight,critical,class,complete,ground,source,date,confidence,assumed,note
                        db,data,"Accounts, all",op ~1h;op2,vendor-h ~30d; vendor-i,kh,r1;r2,XA,dc-1,~,2h,4h,2027-03-31,2.5,yes,personal-XA,yes,no,contract-h,2026-01-31,high,guess,see 4
                        """.replace(",~,", ",3d,"), null).getFirst();

        assertThat(node.name()).isEqualTo("Accounts, all");
        assertThat(node.relations().by()).extracting(Gate.Need::target).containsExactly("op", "op2");
        assertThat(node.relations().by()).allMatch(need -> need.aspect() == Gate.Aspect.SERVE);
        assertThat(node.relations().from())
                .extracting(Gate.Need::holdout)
                .containsExactly(new Holdout.Lasting(30 * 86_400), Holdout.ENDLESS);
        assertThat(node.relations().from()).allMatch(need -> need.aspect() == Gate.Aspect.SUPPLY);
        assertThat(node.relations().from())
                .allMatch(need -> "contract-h".equals(need.claim().source()));
        assertThat(node.relations().keys()).extracting(Gate.Need::holdout).containsExactly(Holdout.NONE);
        assertThat(node.relations().readers()).containsExactly("r1", "r2");
        assertThat(node.relations().in()).isEqualTo("XA");
        assertThat(node.relations().at()).isEqualTo("dc-1");
        assertThat(node.timing())
                .isEqualTo(new Node.Timing(new Holdout.Lasting(3 * 86_400), 7_200, 14_400, LocalDate.of(2027, 3, 31)));
        assertThat(node.role()).isEqualTo(new Node.Role(true, 2.5));
        assertThat(node.dataClass()).isEqualTo("personal-XA");
        assertThat(node.examined()).isEqualTo(Node.Examined.COMPLETE);
        assertThat(node.claim().source()).isEqualTo("contract-h");
        assertThat(node.claim().assumed()).isEqualTo("guess");
        assertThat(node.claim().date()).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(node.claim().confidence()).isEqualTo(Claim.Confidence.HIGH);
        assertThat(node.note()).isEqualTo("see 4");
    }

    @Test
    void needs_areAllOf_andGroupsAreGates() throws IOException {
        Node sql = read("id,kind\nsql,service\n", """
                        node,need,group,gate,share
                        sql,vm ~1h,,,
                        sql,db-a,1,,
                        sql,block,,,
                        sql,soft-w ~30d,1,any,
                        sql,x,2,2 of,
                        sql,y,2,,
                        sql,z,2,2 of,
                        sql,q,3,60% of,60%
                        sql,r,3,,
                        sql,u,4,unknown,
                        sql,v,5,all,
                        """).getFirst();

        List<Gate> gates = sql.needs().stream().map(Gate.Branch::gate).toList();
        assertThat(gates).hasSize(7);
        assertThat(((Gate.Need) gates.get(0)).holdout()).isEqualTo(new Holdout.Lasting(3_600));
        assertThat(targets(((Gate.Any) gates.get(1)).branches())).containsExactly("db-a", "soft-w");
        assertThat(((Gate.Need) gates.get(2)).target()).isEqualTo("block");
        assertThat(((Gate.AtLeast) gates.get(3)).k()).isEqualTo(2);
        assertThat(targets(((Gate.AtLeast) gates.get(3)).branches())).containsExactly("x", "y", "z");
        Gate.ShareOf shares = (Gate.ShareOf) gates.get(4);
        assertThat(shares.thresholdPpm()).isEqualTo(600_000);
        assertThat(shares.branches()).extracting(Gate.Branch::sharePpm).containsExactly(600_000, Gate.Branch.NO_SHARE);
        assertThat(gates.get(5)).isInstanceOf(Gate.Unknown.class);
        assertThat(gates.get(6)).isInstanceOf(Gate.All.class);
    }

    @Test
    void everyColumnOfNeeds_isRead() throws IOException {
        Gate.Branch branch =
                read("id,kind\na,service\n", """
                        node,need,holdout,cache,ready,maybe,until,notice,source,date,confidence,assumed
                        a,p:serve,20s,yes,5d,yes,2027-03-31,90d,s,2026-01-31,low,why not
                        """).getFirst().needs().getFirst();

        assertThat(branch.maybe()).isTrue();
        assertThat(branch.readySeconds()).isEqualTo(5 * 86_400);
        Gate.Need need = (Gate.Need) branch.gate();
        assertThat(need.target()).isEqualTo("p");
        assertThat(need.aspect()).isEqualTo(Gate.Aspect.SERVE);
        assertThat(need.holdout()).isEqualTo(new Holdout.Lasting(20));
        assertThat(need.cache()).isTrue();
        assertThat(need.until()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(need.noticeSeconds()).isEqualTo(90 * 86_400);
        assertThat(need.claim().source()).isEqualTo("s");
        assertThat(need.claim().assumed()).isEqualTo("why not");
        assertThat(need.claim().where()).hasToString(dir.resolve("needs.csv") + ":2");
    }

    @Test
    void rowsOfOneNode_mayStandApart() throws IOException {
        List<Node> nodes = read("id,kind\na,service\nb,service\n", "node,need,group\na,x,1\nb,x,\na,y,\nb,y,\na,z,1\n");

        assertThat(nodes.get(0).needs()).hasSize(2);
        assertThat(targets(((Gate.Any) nodes.get(0).needs().get(0).gate()).branches()))
                .containsExactly("x", "z");
        assertThat(targets(nodes.get(1).needs())).containsExactly("x", "y");
    }

    @Test
    void needsOfNodesThatStandElsewhere_areKeptForTheirOwners() throws IOException {
        BulkNodes bulk = bulk("id,kind\na,service\n", "node,need\nfar,a\na,b\nfar,b\n");

        assertThat(problems).isEmpty();
        assertThat(bulk.foreignOwners()).containsExactly("far");
        assertThat(targets(bulk.needsOf("far"))).containsExactly("a", "b");
        assertThat(bulk.needsOf("nobody")).isEmpty();
    }

    @Test
    void eitherFile_mayBeMissing() {
        BulkNodes nothing = BulkNodes.read(null, null, problems::add);

        assertThat(nothing.nodes().size()).isZero();
        assertThat(nothing.nodes().find("a")).isNull();
        assertThat(nothing.foreignOwners()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void everyWalk_yieldsTheSameNodes_andFindGivesOne() throws IOException {
        BulkNodes bulk = bulk("id,kind\nb,service\na,service\n", "node,need\na,b\n");
        List<Node> first = new ArrayList<>();
        List<Node> second = new ArrayList<>();

        bulk.nodes().forEach(first::add);
        bulk.nodes().forEach(second::add);

        assertThat(first).isEqualTo(second);
        assertThat(bulk.nodes().find("a")).isEqualTo(first.get(1));
        assertThat(bulk.nodes().find("c")).isNull();
    }

    @Test
    void quotedFields_byteOrderMark_windowsLines_andBlanks_areRead() throws IOException {
        List<Node> nodes = read(
                "\ufeffid , kind,name\r\n \"a\" ,service,\"say \"\"x\"\"\nand y\"\r\n\r\nb,service,\r\n"
                        .replace(" \"a\" ", "\"a\""),
                null);

        assertThat(nodes).extracting(Node::id).containsExactly("a", "b");
        assertThat(nodes.get(0).name()).isEqualTo("say \"x\"\nand y");
        assertThat(nodes.get(1).claim().where().line()).isEqualTo(5);
    }

    private List<Node> read(String nodesCsv, String needsCsv) throws IOException {
        List<Node> nodes = new ArrayList<>();
        bulk(nodesCsv, needsCsv).nodes().forEach(nodes::add);
        assertThat(problems).isEmpty();
        return nodes;
    }

    private BulkNodes bulk(String nodesCsv, String needsCsv) throws IOException {
        Path nodes = Files.writeString(dir.resolve("nodes.csv"), nodesCsv);
        Path needs = needsCsv == null ? null : Files.writeString(dir.resolve("needs.csv"), needsCsv);
        return BulkNodes.read(nodes, needs, problems::add);
    }

    private static List<String> targets(List<Gate.Branch> branches) {
        return branches.stream()
                .map(branch -> ((Gate.Need) branch.gate()).target())
                .toList();
    }
}
