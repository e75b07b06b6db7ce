package org.linchpin.formats.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Source;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Holdouts;
import org.linchpin.formats.text.Shares;
import org.linchpin.formats.text.Weights;
import org.linchpin.formats.text.YamlText;

/**
 * Writes a model as YAML, one entry a line; read again it is the same model. Refuses, with an
 * {@link IllegalArgumentException}, models with options, rules or scenarios: importers have none.
 */
public final class ModelWriter {

    private final Writer out;

    private ModelWriter(Writer out) {
        this.out = out;
    }

    /** @param remark first line, without the {@code #} */
    public static void write(Writer out, Model model, String remark) throws IOException {
        if (!model.options().isEmpty()
                || !model.scenarios().isEmpty()
                || !model.rules().policies().isEmpty()
                || !model.rules().residency().isEmpty()) {
            throw new IllegalArgumentException("options, rules and scenarios cannot be written");
        }
        out.write("# " + remark + "\n");
        try {
            new ModelWriter(out).write(model);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Model model) throws IOException {
        out.write("linchpin: 1\n");
        out.write("name: " + YamlText.quoted(model.name()) + "\n");
        if (model.about() != null) {
            out.write("about: " + YamlText.quoted(model.about()) + "\n");
        }
        if (model.self() != null) {
            out.write("self: " + YamlText.quoted(model.self()) + "\n");
        }
        if (model.asOf() != null) {
            out.write("as-of: " + model.asOf() + "\n");
        }
        out.write("currency: " + model.currency() + "\n");
        section("sources", model.sources().isEmpty());
        model.sources().forEach(source -> entry(source.id(), source(source)));
        section("jurisdictions", model.jurisdictions().isEmpty());
        model.jurisdictions().forEach(each -> entry(each.id(), jurisdiction(each)));
        section("parties", model.parties().isEmpty());
        model.parties().forEach(party -> entry(party.id(), party(party)));
        section("nodes", model.nodes().size() == 0);
        model.nodes().forEach(node -> entry(node.id(), node(node)));
    }

    private void section(String name, boolean isEmpty) throws IOException {
        if (!isEmpty) {
            out.write(name + ":\n");
        }
    }

    private void entry(String id, Flow fields) {
        try {
            out.write("  " + YamlText.quoted(id) + ": " + fields + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flow source(Source source) {
        return new Flow()
                .text("title", source.title())
                .text("kind", source.kind())
                .date("date", source.date())
                .text("link", source.link())
                .put(
                        "confidence",
                        source.confidence() == null
                                ? null
                                : source.confidence().name().toLowerCase(Locale.ROOT));
    }

    private static Flow jurisdiction(Jurisdiction jurisdiction) {
        return new Flow()
                .text("name", jurisdiction.name())
                .flag("home", jurisdiction.home())
                .ids("blocs", jurisdiction.blocs())
                .claim(jurisdiction.claim(), Claim.NONE);
    }

    private static Flow party(Party party) {
        Flow flow = new Flow().text("name", party.name()).text("seat", party.seat());
        Party.Under under = party.under();
        if (under != null && under.allOrders().isEmpty()) {
            flow.put("under", "[" + String.join(", ", quoted(under.anyOrder())) + "]");
        } else if (under != null) {
            flow.put(
                    "under",
                    new Flow()
                            .ids("any-order", under.anyOrder())
                            .ids("all-orders", under.allOrders())
                            .toString());
        }
        boolean isAtHomeOnly = party.seat() != null && party.present().equals(List.of(party.seat()));
        return flow.list(
                        "owners",
                        party.owners().stream().map(ModelWriter::owner).toList())
                .ids("present", isAtHomeOnly ? List.of() : party.present())
                .put("lei", party.lei())
                .ids("aliases", party.aliases())
                .claim(party.claim(), Claim.NONE);
    }

    private static String owner(Party.Owner owner) {
        return new Flow()
                .text("id", owner.id())
                .put("share", owner.sharePpm() == Party.Owner.BLANK ? null : Shares.format(owner.sharePpm()))
                .put("votes", owner.votesPpm() == Party.Owner.BLANK ? null : Shares.format(owner.votesPpm()))
                .flag("controls", owner.controls())
                .flag("veto", owner.veto())
                .toString();
    }

    private static List<String> quoted(List<String> ids) {
        return ids.stream().map(YamlText::quoted).toList();
    }

    private static Flow node(Node node) {
        Claim claim = node.claim();
        Node.Relations relations = node.relations();
        Flow flow = new Flow()
                .put("kind", node.kind().word())
                .text("name", node.name().equals(node.id()) ? null : node.name())
                .flag("critical", node.role().critical())
                .put("weight", weight(node))
                .put("tolerates", seconds(node.timing().toleratesSeconds()))
                .put("restart", seconds(node.timing().restartSeconds()))
                .text(
                        "holdout",
                        node.timing().holdout().equals(Holdout.NONE)
                                ? null
                                : Holdouts.format(node.timing().holdout()))
                .date("until", node.timing().until())
                .flag("complete", node.examined() == Node.Examined.COMPLETE)
                .flag("ground", node.examined() == Node.Examined.GROUND)
                .list("by", needs(relations.by(), Holdout.NONE, claim))
                .list("from", needs(relations.from(), Holdout.ENDLESS, claim))
                .list("keys", needs(relations.keys(), Holdout.NONE, claim))
                .ids("readers", relations.readers())
                .text("in", relations.in())
                .text("at", relations.at())
                .text("class", node.dataClass());
        flow.list(
                "needs",
                node.needs().stream().map(branch -> branch(branch, claim)).toList());
        return flow.claim(claim, Claim.NONE);
    }

    private static String weight(Node node) {
        double unstated = node.kind() == Kind.FUNCTION ? 1 : 0;
        return node.role().weight() == unstated
                ? ""
                : Weights.format(node.role().weight());
    }

    private static String seconds(int seconds) {
        return seconds == 0 ? "" : Durations.format(seconds);
    }

    private static List<String> needs(List<Gate.Need> needs, Holdout unstated, Claim around) {
        return needs.stream()
                .map(need -> need(need.withAspect(Gate.Aspect.WHOLE), unstated, around, new Flow()))
                .toList();
    }

    private static String need(Gate.Need need, Holdout unstated, Claim around, Flow branch) {
        String aspect = need.aspect() == Gate.Aspect.WHOLE
                ? ""
                : ":" + need.aspect().name().toLowerCase(Locale.ROOT);
        String id = need.target() + aspect;
        Flow flow = new Flow()
                .text("id", id)
                .text(
                        "holdout",
                        !need.cache() && need.holdout().equals(unstated) ? null : Holdouts.format(need.holdout()))
                .flag("cache", need.cache())
                .date("until", need.until())
                .put("notice", seconds(need.noticeSeconds()));
        flow.claim(need.claim(), around).append(branch);
        return flow.size() == 1 ? YamlText.quoted(id) : flow.toString();
    }

    private static String branch(Gate.Branch branch, Claim around) {
        Flow of = new Flow()
                .flag("maybe", branch.maybe())
                .put("share", branch.sharePpm() == Gate.Branch.NO_SHARE ? null : Shares.format(branch.sharePpm()))
                .put(
                        "ready",
                        branch.readySeconds() == Gate.Branch.NO_STANDBY
                                ? null
                                : Durations.format(branch.readySeconds()));
        return branch.gate() instanceof Gate.Need need
                ? need(need, Holdout.NONE, around, of)
                : new Flow()
                        .list(YamlText.quoted(word(branch.gate())), branches(branch.gate(), around))
                        .append(of)
                        .toString();
    }

    private static List<String> branches(Gate gate, Claim around) {
        return gate.branches().stream().map(branch -> branch(branch, around)).toList();
    }

    private static String word(Gate gate) {
        return switch (gate) {
            case Gate.Need need -> throw new IllegalArgumentException(need.target());
            case Gate.All _ -> "all";
            case Gate.Any _ -> "any";
            case Gate.Unknown _ -> "unknown";
            case Gate.AtLeast atLeast -> atLeast.k() + " of";
            case Gate.ShareOf shareOf -> Shares.format(shareOf.thresholdPpm()) + " of";
        };
    }
}
