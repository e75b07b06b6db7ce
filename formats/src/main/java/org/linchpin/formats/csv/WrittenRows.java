package org.linchpin.formats.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.GateWord;
import org.linchpin.formats.text.Holdouts;
import org.linchpin.formats.text.Shares;
import org.linchpin.formats.text.ShortNeed;
import org.linchpin.formats.text.Weights;

/** Nodes as the cells of {@link NodeTable#COLUMNS} and {@link NeedTable#COLUMNS}, empty where nothing is said. */
final class WrittenRows {

    private WrittenRows() {}

    static List<String> node(Node node) {
        Node.Relations relations = node.relations();
        Node.Timing timing = node.timing();
        double unstatedWeight = node.kind() == Kind.FUNCTION ? 1 : 0;
        return List.of(
                node.id(),
                node.kind().word(),
                node.name().equals(node.id()) ? "" : node.name(),
                parties(relations.by(), Holdout.NONE),
                parties(relations.from(), Holdout.ENDLESS),
                parties(relations.keys(), Holdout.NONE),
                String.join(";", relations.readers()),
                orEmpty(relations.in()),
                orEmpty(relations.at()),
                timing.holdout().equals(Holdout.NONE) ? "" : Holdouts.format(timing.holdout()),
                seconds(timing.restartSeconds(), 0),
                seconds(timing.toleratesSeconds(), 0),
                date(timing.until()),
                node.role().weight() == unstatedWeight
                        ? ""
                        : Weights.format(node.role().weight()),
                yes(node.role().critical()),
                orEmpty(node.dataClass()),
                yes(node.examined() == Node.Examined.COMPLETE),
                yes(node.examined() == Node.Examined.GROUND),
                orEmpty(node.claim().source()),
                date(node.claim().date()),
                confidence(node.claim()),
                orEmpty(node.claim().assumed()),
                orEmpty(node.note()));
    }

    static List<List<String>> needs(Node node) {
        List<List<String>> rows = new ArrayList<>();
        int groups = 0;
        for (Gate.Branch branch : node.needs()) {
            if (branch.gate() instanceof Gate.Need) {
                rows.add(need(node.id(), branch, "", ""));
            } else {
                groups++;
                addGroup(rows, node.id(), branch, String.valueOf(groups));
            }
        }
        return rows;
    }

    private static void addGroup(List<List<String>> rows, String node, Gate.Branch group, String number) {
        require(group.equals(Gate.Branch.of(group.gate())), node, "a gate that is itself doubtful or a standby");
        String word = word(group.gate());
        for (Gate.Branch branch : branches(group.gate())) {
            require(branch.gate() instanceof Gate.Need, node, "a gate within a gate");
            rows.add(need(node, branch, number, word));
            word = "";
        }
    }

    private static List<String> need(String node, Gate.Branch branch, String group, String gate) {
        Gate.Need need = (Gate.Need) branch.gate();
        Claim claim = need.claim();
        return List.of(
                node,
                shortNeed(need, Holdout.NONE),
                group,
                gate,
                "",
                "",
                branch.sharePpm() == Gate.Branch.NO_SHARE ? "" : Shares.format(branch.sharePpm()),
                seconds(branch.readySeconds(), Gate.Branch.NO_STANDBY),
                yes(branch.maybe()),
                date(need.until()),
                seconds(need.noticeSeconds(), 0),
                orEmpty(claim.source()),
                date(claim.date()),
                confidence(claim),
                orEmpty(claim.assumed()));
    }

    private static List<Gate.Branch> branches(Gate gate) {
        return switch (gate) {
            case Gate.Need need -> List.of(Gate.Branch.of(need));
            case Gate.All all -> all.branches();
            case Gate.Any any -> any.branches();
            case Gate.AtLeast atLeast -> atLeast.branches();
            case Gate.ShareOf shareOf -> shareOf.branches();
            case Gate.Unknown unknown -> unknown.branches();
        };
    }

    /** Empty for any-of, which a group is where nothing is said. */
    private static String word(Gate gate) {
        return switch (gate) {
            case Gate.Need _, Gate.Any _ -> "";
            case Gate.All _ -> GateWord.ALL.format();
            case Gate.Unknown _ -> GateWord.UNKNOWN.format();
            case Gate.AtLeast atLeast -> new GateWord(GateWord.Join.AT_LEAST, atLeast.k()).format();
            case Gate.ShareOf shareOf -> new GateWord(GateWord.Join.SHARE_OF, shareOf.thresholdPpm()).format();
        };
    }

    private static String parties(List<Gate.Need> needs, Holdout unstated) {
        return needs.stream()
                .map(need -> shortNeed(need.withAspect(Gate.Aspect.WHOLE), unstated))
                .collect(Collectors.joining(";"));
    }

    private static String shortNeed(Gate.Need need, Holdout unstated) {
        Holdout stated = need.holdout().equals(unstated) ? null : need.holdout();
        return new ShortNeed(need.target(), need.aspect(), stated, stated != null && need.cache()).format();
    }

    private static String seconds(int seconds, int unstated) {
        return seconds == unstated ? "" : Durations.format(seconds);
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String confidence(Claim claim) {
        Claim.Confidence confidence = claim.confidence();
        return confidence == null ? "" : confidence.name().toLowerCase(Locale.ROOT);
    }

    private static String yes(boolean value) {
        return value ? "yes" : "";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void require(boolean holds, String id, String what) {
        if (!holds) {
            throw new IllegalArgumentException("bulk files cannot hold " + what + ": \"" + id + "\"");
        }
    }
}
