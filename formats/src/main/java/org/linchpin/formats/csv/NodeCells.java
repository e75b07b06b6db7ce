package org.linchpin.formats.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Node;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Flags;
import org.linchpin.formats.text.Holdouts;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Quote;
import org.linchpin.formats.text.ShortNeed;
import org.linchpin.formats.text.TextException;
import org.linchpin.formats.text.Weights;
import org.linchpin.formats.text.Words;

/** The parts of a row of {@code nodes.csv}. */
final class NodeCells {

    /** What a node is, and its role. */
    record Standing(Kind kind, Node.Role role, Node.Examined examined) {}

    private static final Standing NO_STANDING = new Standing(Kind.GROUP, Node.Role.NONE, Node.Examined.UNSAID);
    private static final List<String> KIND_WORDS =
            Stream.of(Kind.values()).map(Kind::word).toList();

    private NodeCells() {}

    static Part<Standing> standing(Columns columns, Cells cells) {
        int kind = columns.field("kind");
        int weight = columns.field("weight");
        int critical = columns.field("critical");
        int complete = columns.field("complete");
        int ground = columns.field("ground");
        return new Part<>(
                cells,
                NO_STANDING,
                row -> {
                    Kind read = cells.read(row, kind, Kind.GROUP, NodeCells::kind);
                    double unstated = read == Kind.FUNCTION ? 1 : 0;
                    return new Standing(
                            read,
                            new Node.Role(
                                    cells.read(row, critical, false, Flags::parse),
                                    cells.read(row, weight, unstated, Weights::parse)),
                            examined(row, cells, complete, ground));
                },
                kind,
                weight,
                critical,
                complete,
                ground);
    }

    static Part<Node.Relations> relations(Columns columns, Cells cells) {
        int by = columns.field("by");
        int from = columns.field("from");
        int keys = columns.field("keys");
        int readers = columns.field("readers");
        int in = columns.field("in");
        int at = columns.field("at");
        return new Part<>(
                cells,
                Node.Relations.NONE,
                row -> new Node.Relations(
                        cells.read(row, by, List.of(), text -> parties(text, Gate.Aspect.SERVE, Holdout.NONE)),
                        cells.read(row, from, List.of(), text -> parties(text, Gate.Aspect.SUPPLY, Holdout.ENDLESS)),
                        cells.read(row, keys, List.of(), text -> parties(text, Gate.Aspect.SERVE, Holdout.NONE)),
                        cells.read(row, readers, List.of(), NodeCells::ids),
                        cells.read(row, in, (@Nullable String) null, Ids::parse),
                        cells.read(row, at, (@Nullable String) null, Ids::parse)),
                by,
                from,
                keys,
                readers,
                in,
                at);
    }

    static Part<Node.Timing> timing(Columns columns, Cells cells) {
        int holdout = columns.field("holdout");
        int restart = columns.field("restart");
        int tolerates = columns.field("tolerates");
        int until = columns.field("until");
        return new Part<>(
                cells,
                Node.Timing.NONE,
                row -> new Node.Timing(
                        cells.read(row, holdout, Holdout.NONE, NodeCells::ownHoldout),
                        cells.read(row, restart, 0, Durations::parse),
                        cells.read(row, tolerates, 0, Durations::parse),
                        cells.read(row, until, (@Nullable LocalDate) null, Dates::parse)),
                holdout,
                restart,
                tolerates,
                until);
    }

    private static Kind kind(String text) {
        return Kind.of(text)
                .orElseThrow(() -> new TextException(
                        "a kind must be one of " + String.join(", ", KIND_WORDS) + ": " + Quote.of(text),
                        Words.maybe(text.toLowerCase(Locale.ROOT), KIND_WORDS),
                        0));
    }

    private static Node.Examined examined(Row row, Cells cells, int complete, int ground) {
        if (cells.read(row, ground, false, Flags::parse)) {
            return Node.Examined.GROUND;
        }
        return cells.read(row, complete, false, Flags::parse) ? Node.Examined.COMPLETE : Node.Examined.UNSAID;
    }

    private static Holdout ownHoldout(String text) {
        Holdout holdout = Holdouts.parse(text);
        if (holdout instanceof Holdout.Until) {
            throw new TextException("a node's own holdout must be a duration, not a date: " + Quote.of(text), null, 0);
        }
        return holdout;
    }

    private static List<Gate.Need> parties(String cell, Gate.Aspect aspect, Holdout unstated) {
        List<Gate.Need> needs = new ArrayList<>();
        for (Piece piece : Piece.of(cell)) {
            ShortNeed need = piece.read(ShortNeed::parse);
            if (need.aspect() != Gate.Aspect.WHOLE && need.aspect() != aspect) {
                throw new TextException(
                        "the column says which position it is; the party must stand alone: " + Quote.of(piece.text()),
                        Quote.of(need.target()) + "?",
                        piece.offset());
            }
            needs.add(need.toNeed(unstated, Claim.NONE).withAspect(aspect));
        }
        return List.copyOf(needs);
    }

    private static List<String> ids(String cell) {
        return Piece.of(cell).stream().map(piece -> piece.read(Ids::parse)).toList();
    }
}
