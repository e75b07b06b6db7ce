package org.linchpin.engine.diff;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Where;

/** What a node says, and what options say in its place. */
final class NodeStatement {

    private NodeStatement() {}

    static Statement of(Node node) {
        Statement said =
                new Statement(ClaimChange.Section.NODES, node.id(), node.claim().where());
        double unsaidWeight = node.kind() == Kind.FUNCTION ? 1 : 0;
        said.text("kind", node.kind().word())
                .name(node.name())
                .flag("critical", node.role().critical())
                .number("weight", node.role().weight(), unsaidWeight)
                .span("tolerates", node.timing().toleratesSeconds(), 0);
        relations(said, node.relations(), node.claim());
        needs(said, "needs", node.needs(), node.claim());
        if (!node.timing().holdout().equals(Holdout.NONE)) {
            said.said("holdout", new Said.Stock(node.timing().holdout()));
        }
        return said.span("restart", node.timing().restartSeconds(), 0)
                .day("until", node.timing().until())
                .text("class", node.dataClass())
                .flag("complete", node.examined() == Node.Examined.COMPLETE)
                .flag("ground", node.examined() == Node.Examined.GROUND)
                .evidence(withNote(node));
    }

    /** What of it a snapshot keeps. */
    static Statement ofCompiled(Node node) {
        Statement said =
                new Statement(ClaimChange.Section.NODES, node.id(), node.claim().where());
        double unsaidWeight = node.kind() == Kind.FUNCTION ? 1 : 0;
        Node.Relations relations = node.relations();
        return said.text("kind", node.kind().word())
                .flag("critical", node.role().critical())
                .number("weight", node.role().weight(), unsaidWeight)
                .words("by", targets(relations.by()))
                .words("from", targets(relations.from()))
                .words("keys", targets(relations.keys()))
                .text("at", relations.at())
                .text("class", node.dataClass())
                .text("source", node.claim().source())
                .text("assumed", node.claim().assumed());
    }

    private static List<String> targets(List<Gate.Need> needs) {
        return needs.stream().map(Gate.Need::target).toList();
    }

    static void relations(Statement said, Node.Relations relations, Claim around) {
        parties(said, "by", relations.by(), Holdout.NONE, around);
        parties(said, "from", relations.from(), Holdout.ENDLESS, around);
        parties(said, "keys", relations.keys(), Holdout.NONE, around);
        said.words("readers", relations.readers()).text("in", relations.in()).text("at", relations.at());
    }

    static void needs(Statement said, String name, List<Branch> branches, Claim around) {
        for (Branch branch : branches) {
            said.said(name, new Said.Need(plain(branch, around), Holdout.NONE), whereOf(branch.gate()));
        }
    }

    private static void parties(Statement said, String name, List<Gate.Need> needs, Holdout unstated, Claim around) {
        for (Gate.Need need : needs) {
            Branch branch = plain(Branch.of(need.withAspect(Gate.Aspect.WHOLE)), around);
            said.said(name, new Said.Need(branch, unstated), need.claim().where());
        }
    }

    private static Where whereOf(Gate gate) {
        return gate instanceof Gate.Need need
                ? need.claim().where()
                : gate.branches().stream()
                        .map(branch -> whereOf(branch.gate()))
                        .findFirst()
                        .orElse(Where.NOWHERE);
    }

    /** Without places, without evidence that is that of the node too, branches in an order of their own. */
    private static Branch plain(Branch branch, Claim around) {
        return new Branch(plain(branch.gate(), around), branch.maybe(), branch.sharePpm(), branch.readySeconds());
    }

    private static Gate plain(Gate gate, Claim around) {
        List<Branch> branches = gate.branches().stream()
                .map(branch -> plain(branch, around))
                .sorted(Comparator.comparing(Branch::toString))
                .toList();
        return switch (gate) {
            case Gate.Need need ->
                new Gate.Need(
                        need.target(),
                        need.aspect(),
                        need.holdout(),
                        need.cache(),
                        need.until(),
                        need.noticeSeconds(),
                        own(need.claim(), around));
            case Gate.All _ -> new Gate.All(branches);
            case Gate.Any _ -> new Gate.Any(branches);
            case Gate.AtLeast atLeast -> new Gate.AtLeast(atLeast.k(), branches);
            case Gate.ShareOf share -> new Gate.ShareOf(share.thresholdPpm(), branches);
            case Gate.Unknown _ -> new Gate.Unknown(branches);
        };
    }

    private static Claim own(Claim claim, Claim around) {
        Claim bare = placeless(claim, null);
        return bare.equals(placeless(around, null)) ? Claim.NONE : placeless(claim, claim.note());
    }

    private static Claim placeless(Claim claim, @Nullable String note) {
        return new Claim(claim.source(), claim.assumed(), claim.date(), claim.confidence(), note, Where.NOWHERE);
    }

    /** A node keeps its remark beside its claim. */
    private static Claim withNote(Node node) {
        Claim claim = node.claim();
        String note = node.note() == null ? claim.note() : node.note();
        return new Claim(claim.source(), claim.assumed(), claim.date(), claim.confidence(), note, claim.where());
    }
}
