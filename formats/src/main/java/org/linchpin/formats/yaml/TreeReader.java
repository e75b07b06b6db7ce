package org.linchpin.formats.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Quote;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML file to a {@link Tree}, from the parser's events, so that each value knows its place and nothing is built
 * that a limit forbids. Refused: tags, merge keys, several documents, keys that are not texts, keys that stand twice.
 * Aliases are followed: the values they stand for count again towards {@link Limits#values}, which is what stops an
 * alias bomb; an alias inside its own anchor is refused.
 */
final class TreeReader {

    /** Stops the reading of a file at its first error of syntax or size; the problem has been told. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** A finished value and how many values it holds, itself and what aliases stand for included. */
    private record Sized(Tree tree, long size) {}

    /** The parser copies what it has read of a token with each piece of input: pieces must be large. */
    private static final int MOST_BUFFER = 1 << 20;

    private static final int LEAST_BUFFER = 1 << 10;

    private final String file;
    private final Limits limits;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<Anchor, @Nullable Sized> anchors = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private long values;

    private TreeReader(String text, String file, Limits limits, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.clamp(text.length(), LEAST_BUFFER, MOST_BUFFER))
                .build();
        this.file = file;
        this.limits = limits;
        this.problems = problems;
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The file's one document, an empty text if it has none; null after an error that ends the reading. */
    static @Nullable Tree read(String text, String file, Limits limits, Problems problems) {
        TreeReader reader = new TreeReader(text, file, limits, problems);
        try {
            return reader.document();
        } catch (Stop e) {
            return null;
        } catch (MarkedYamlEngineException e) {
            reader.syntax(e);
        } catch (ReaderException e) {
            problems.error(
                    after(text, e.getPosition(), file),
                    "a model must be text, here is the character \"U+%04X\"".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            problems.error(new Where(file, 0, 0), "not YAML: " + e.getMessage());
        }
        return null;
    }

    private Tree document() throws Stop {
        Tree root = null;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
                case DocumentStart -> {
                    if (root != null) {
                        throw stop(where(event), "a model file must hold one document, here a second begins");
                    }
                }
                default -> root = value(event, 1).tree();
            }
        }
        return root == null ? new Tree.Text("", true, new Where(file, 0, 0)) : root;
    }

    private Sized value(Event event, int depth) throws Stop {
        if (++values > limits.values()) {
            throw tooMany(where(event));
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        refuseTag(event);
        Anchor anchor = ((NodeEvent) event).getAnchor().orElse(null);
        if (anchor != null) {
            anchors.put(anchor, null);
        }
        Sized sized;
        if (event instanceof ScalarEvent scalar) {
            sized = new Sized(text(scalar), 1);
        } else if (depth > limits.depth()) {
            throw stop(where(event), "lists and mappings must nest at most \"" + limits.depth() + "\" deep");
        } else if (event.getEventId() == Event.ID.SequenceStart) {
            sized = items(where(event), depth);
        } else {
            sized = entries(where(event), depth);
        }
        if (anchor != null) {
            anchors.put(anchor, sized);
        }
        return sized;
    }

    private Sized items(Where where, int depth) throws Stop {
        List<Tree> items = new ArrayList<>();
        long size = 1;
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            Sized item = value(event, depth + 1);
            items.add(item.tree());
            size += item.size();
        }
        return new Sized(new Tree.Items(List.copyOf(items), where), size);
    }

    private Sized entries(Where where, int depth) throws Stop {
        List<Tree.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long size = 1;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Sized key = value(event, depth + 1);
            Sized value = value(events.next(), depth + 1);
            size += key.size() + value.size();
            if (!(key.tree() instanceof Tree.Text text)) {
                problems.error(key.tree().where(), "a key must be a text, not " + Tree.describe(key.tree()));
            } else if (text.plain() && text.text().equals("<<")) {
                problems.error(
                        text.where(),
                        "YAML 1.2 has no merge keys, here is \"<<\"",
                        "write the keys out, or say evidence once in \"defaults\"");
            } else if (!seen.add(text.text())) {
                problems.error(
                        text.where(),
                        "a key must stand once in a mapping, " + Quote.of(text.text()) + " is repeated from line "
                                + firstLine(entries, text.text()));
            } else {
                String shared = keys.computeIfAbsent(text.text(), k -> k);
                entries.add(new Tree.Entry(new Tree.Text(shared, text.plain(), text.where()), value.tree()));
            }
        }
        return new Sized(new Tree.Entries(List.copyOf(entries), where), size);
    }

    private static int firstLine(List<Tree.Entry> entries, String key) {
        for (Tree.Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return entry.key().where().line();
            }
        }
        throw new IllegalArgumentException(key);
    }

    private Tree.Text text(ScalarEvent scalar) throws Stop {
        String text = scalar.getValue();
        if (text.length() > limits.textLength()) {
            throw stop(
                    where(scalar),
                    "a key or value must have at most \"" + limits.textLength() + "\" characters, this has \""
                            + text.length() + '"');
        }
        int odd = notText(text);
        if (odd >= 0) {
            throw stop(where(scalar), "a model must be text, here is " + Quote.of(text.substring(odd, odd + 1)));
        }
        return new Tree.Text(text, scalar.isPlain(), where(scalar));
    }

    /** Where an escape stands for what no text holds: a control character, half a surrogate pair; or -1. */
    private static int notText(String text) {
        for (int at = 0; at < text.length(); at++) {
            int c = text.codePointAt(at);
            boolean isLayout = c == '\n' || c == '\r' || c == '\t';
            if ((Character.isISOControl(c) && !isLayout) || Character.getType(c) == Character.SURROGATE) {
                return at;
            }
            at += Character.charCount(c) - 1;
        }
        return -1;
    }

    private Sized alias(AliasEvent alias) throws Stop {
        Anchor anchor = alias.getAlias();
        if (!anchors.containsKey(anchor)) {
            throw stop(where(alias), "an alias must follow its anchor, \"*" + anchor.getValue() + "\" has none");
        }
        Sized target = anchors.get(anchor);
        if (target == null) {
            throw stop(
                    where(alias), "an alias must not stand inside its own anchor, \"*" + anchor.getValue() + "\" does");
        }
        values += target.size() - 1;
        if (values > limits.values()) {
            throw tooMany(where(alias));
        }
        return target;
    }

    private void refuseTag(Event event) throws Stop {
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent start -> start.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            throw stop(where(event), "the model language has no tags, here is " + Quote.of(tag.get()));
        }
    }

    private Stop tooMany(Where where) {
        return stop(
                where,
                "a file must hold at most \"" + limits.values() + "\" values, aliases written out",
                "nodes.csv and needs.csv, which hold any number");
    }

    private Stop stop(Where where, String message) {
        problems.error(where, message);
        return new Stop();
    }

    private Stop stop(Where where, String message, String maybe) {
        problems.error(where, message, maybe);
        return new Stop();
    }

    private void syntax(MarkedYamlEngineException e) {
        Where where = e.getProblemMark().map(this::where).orElse(new Where(file, 0, 0));
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        String message = "not YAML: " + context + e.getProblem();
        if (message.contains("mapping keys are not allowed here")) {
            problems.error(where, message, "\"unknown\", or \"?\" in quotes");
        } else if (message.contains("found character '\\t")) {
            problems.error(where, message, "blanks: YAML is not indented by tabs");
        } else {
            problems.error(where, message);
        }
    }

    private Where where(Event event) {
        return event.getStartMark().map(this::where).orElse(new Where(file, 0, 0));
    }

    private Where where(Mark mark) {
        return new Where(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place of the code point of that index. */
    private static Where after(String text, int index, String file) {
        String before =
                text.substring(0, text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length()))));
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Where(file, line, before.codePointCount(lineStart, before.length()) + 1);
    }
}
