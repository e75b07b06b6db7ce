package org.linchpin.formats.debian;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.Compression;
import org.linchpin.formats.text.Ids;
import org.linchpin.formats.text.Quote;

/**
 * Reads a package list stanza by stanza, in the form of Debian Policy 5.1. A stanza that cannot be read is told and
 * passed over; it does not cost the others.
 */
final class PackageList {

    static final long MOST_BYTES = 4L << 30;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_STANZAS = 2_000_000;
    private static final int NOT_OURS = -1;

    private final Path file;
    private final int list;
    private final Consumer<? super Problem> problems;
    private final Fields fields = new Fields();
    private @Nullable String fault;
    private int stanzas;
    private int skipped;

    PackageList(Path file, int list, Consumer<? super Problem> problems) {
        this.file = file;
        this.list = list;
        this.problems = problems;
    }

    /** Hands over every stanza. */
    void read(Consumer<Stanza> taker, LongConsumer progress, long mostBytes) throws IOException {
        try (InputStream in = Compression.open(file)) {
            Lines lines = new Lines(in, progress, mostBytes, LONGEST_LINE);
            int first = 1;
            int field = NOT_OURS;
            boolean inStanza = false;
            while (lines.next()) {
                if (isBlank(lines)) {
                    finish(inStanza, first, taker);
                    inStanza = false;
                } else {
                    first = inStanza ? first : lines.number();
                    field = line(lines, inStanza ? field : NOT_OURS);
                    inStanza = true;
                }
            }
            finish(inStanza, first, taker);
        }
    }

    /** How many stanzas the list has, those that were passed over among them. */
    int stanzas() {
        return stanzas;
    }

    int skipped() {
        return skipped;
    }

    /** Takes in a line; the field that the next one may go on with. */
    private int line(Lines lines, int field) {
        byte[] bytes = lines.bytes();
        if (bytes[0] == ' ' || bytes[0] == '\t') {
            add(field, bytes, 1, lines.length());
            return field;
        }
        int begun = Fields.numberOf(bytes, lines.length());
        if (begun != NOT_OURS) {
            if (fields.has(begun)) {
                fault = "a field must stand once in a stanza";
            }
            add(begun, bytes, Fields.nameLength(begun) + 1, lines.length());
        } else if (!hasColon(bytes, lines.length())) {
            fault = "a line must be a field and its value";
        }
        return begun;
    }

    private void add(int field, byte[] bytes, int from, int to) {
        if (field == NOT_OURS) {
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
            fields.add(field, text.strip());
        } catch (CharacterCodingException e) {
            fault = "a field must be UTF-8";
        }
    }

    private void finish(boolean inStanza, int first, Consumer<Stanza> taker) throws IOException {
        if (!inStanza) {
            return;
        }
        if (++stanzas > MOST_STANZAS) {
            throw new IOException("a list must have at most " + MOST_STANZAS + " stanzas");
        }
        try {
            String found = fault == null ? missing() : fault;
            if (found == null) {
                taker.accept(Stanza.of(fields, list));
            } else {
                skip(first, found);
            }
        } catch (Relation.Malformed e) {
            skip(first, "a relation must be a package name and a version, not " + Quote.of(e.text()));
        }
        fields.clear();
        fault = null;
    }

    private @Nullable String missing() {
        if (!Ids.isId(fields.get(Fields.PACKAGE))) {
            return "a stanza must name its package, not " + Quote.of(fields.get(Fields.PACKAGE));
        }
        return fields.has(Fields.VERSION) ? null : "a stanza must give the version of its package";
    }

    private void skip(int line, String message) {
        skipped++;
        problems.accept(
                Problem.warning(new Where(file.toString(), line, 0), message + "; the stanza was passed over", null));
    }

    private static boolean isBlank(Lines lines) {
        for (int i = 0; i < lines.length(); i++) {
            if (lines.bytes()[i] != ' ' && lines.bytes()[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasColon(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == ':') {
                return i > 0;
            }
        }
        return false;
    }
}
