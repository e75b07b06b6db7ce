package org.linchpin.formats.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.Shares;
import org.linchpin.formats.text.TextException;

/** An entry of {@code options}. */
final class OptionReader {

    private static final List<String> COMMON =
            Evidence.with("name", "lead", "cost", "yearly", "effect", "requires", "excludes", "done");

    /** The verbs, each with the keys that only it has. */
    private static final Map<String, List<String>> VERBS = Map.of(
            "add-to", with("needs", "beside"),
            "extend", List.of("holdout"),
            "speed", List.of(),
            "move", List.of("in", "at"),
            "replace", with("needs"),
            "retire", List.of());

    private static final List<String> VERB_NAMES = List.of("add-to", "extend", "speed", "move", "replace", "retire");

    private final NeedsReader needs;
    private final RelationsReader relations;
    private final Problems problems;

    OptionReader(NeedsReader needs, RelationsReader relations, Problems problems) {
        this.needs = needs;
        this.relations = relations;
        this.problems = problems;
    }

    private static List<String> with(String... keys) {
        List<String> all = new ArrayList<>(List.of(keys));
        all.addAll(RelationsReader.KEYS);
        return List.copyOf(all);
    }

    /** The option; null if what it changes cannot be told. */
    @Nullable
    Option read(Tree.Entry entry, Claim defaults) {
        List<String> verbs = verbs(entry);
        if (verbs.size() != 1) {
            problems.error(
                    entry.key().where(),
                    "an option must say one of " + String.join(", ", VERB_NAMES) + ", \""
                            + entry.key().text() + "\" says "
                            + (verbs.isEmpty() ? "none" : String.join(" and ", verbs)));
        }
        if (verbs.isEmpty()) {
            return null;
        }
        String verb = verbs.getFirst();
        String what = verbs.size() == 1 ? "an option that says " + verb : "an option";
        Fields fields = Fields.of(entry.value(), entry.key().where(), what, keys(verbs), problems);
        Claim claim = Evidence.read(fields, defaults, entry.key().where());
        String target = fields.id(verb);
        if (target == null) {
            return null;
        }
        return new Option(
                entry.key().text(),
                fields.text("name", entry.key().text()),
                change(verb, target, fields, claim),
                verb.equals("speed") ? 0 : fields.seconds("lead", 0),
                fields.minor("cost", 0),
                fields.minor("yearly", 0),
                effect(fields),
                fields.ids("requires"),
                fields.ids("excludes"),
                fields.date("done"),
                claim);
    }

    private static List<String> verbs(Tree.Entry entry) {
        return entry.value() instanceof Tree.Entries entries
                ? VERB_NAMES.stream().filter(name -> entries.get(name) != null).toList()
                : List.of();
    }

    private static List<String> keys(List<String> verbs) {
        List<String> keys = new ArrayList<>(verbs);
        for (String verb : verbs) {
            keys.addAll(VERBS.getOrDefault(verb, List.of()));
        }
        keys.addAll(COMMON);
        return keys;
    }

    private Option.Change change(String verb, String target, Fields fields, Claim claim) {
        return switch (verb) {
            case "add-to" -> {
                Node node = alternative(target, fields, claim);
                yield new Option.AddTo(target, node.relations(), node.needs(), needs.needs(fields, "beside", claim));
            }
            case "replace" -> {
                Node node = alternative(target, fields, claim);
                yield new Option.Replace(target, node.relations(), node.needs());
            }
            case "extend" -> new Option.Extend(target, signed(fields, "holdout", '+'));
            case "speed" -> new Option.Speed(target, signed(fields, "lead", '-'));
            case "move" -> {
                if (!fields.has("in") && !fields.has("at")) {
                    problems.error(fields.place(), "an option that says move must have \"in\" or \"at\"");
                }
                yield new Option.Move(target, fields.id("in"), fields.id("at"));
            }
            case "retire" -> new Option.Retire(target);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private Node alternative(String target, Fields fields, Claim claim) {
        NodeBuilder node = new NodeBuilder(target, Kind.GROUP);
        relations.read(fields, claim, node);
        needs.needs(fields, "needs", claim).forEach(node::need);
        if (!fields.has("needs") && RelationsReader.KEYS.stream().noneMatch(fields::has)) {
            problems.error(
                    fields.place(),
                    "an option must say what is needed instead: \"needs\", \"by\", \"from\", \"in\" or \"at\"");
        }
        return node.build();
    }

    /** A change by a duration, which must carry its sign. */
    private int signed(Fields fields, String key, char sign) {
        fields.require(key);
        Integer seconds = fields.read(key, text -> {
            if (text.isEmpty() || text.charAt(0) != sign) {
                throw new TextException(
                        key + " must be a change here, with its sign: " + Quote.of(text),
                        Quote.of(sign + text) + "?",
                        0);
            }
            int change = Durations.parse(text.substring(1));
            if (change == 0) {
                throw new TextException(key + " must change something: " + Quote.of(text), null, 0);
            }
            return change;
        });
        return seconds == null ? 0 : seconds;
    }

    private static double effect(Fields fields) {
        Double effect = fields.read("effect", OptionReader::effectFraction);
        return effect == null ? 0 : effect;
    }

    /** A change as a fraction: -0.06 for {@code -6%}. */
    private static Double effectFraction(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        double fraction = Shares.parse(signed ? text.substring(1) : text) / 1e6;
        return text.startsWith("-") ? -fraction : fraction;
    }
}
