package org.linchpin.formats.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Encoder} wrote; never more than is there, whatever lengths it claims. */
final class Decoder {

    /** Reads one value. */
    interface Value<T> {
        T read() throws BrokenSnapshotException;
    }

    private final ByteBuffer in;

    Decoder(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    int count() throws BrokenSnapshotException {
        require(Integer.BYTES);
        return in.getInt();
    }

    double number() throws BrokenSnapshotException {
        require(Double.BYTES);
        return in.getDouble();
    }

    boolean flag() throws BrokenSnapshotException {
        require(1);
        return in.get() != 0;
    }

    String text() throws BrokenSnapshotException {
        int length = count();
        require(length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Nullable
    String optionalText() throws BrokenSnapshotException {
        return flag() ? text() : null;
    }

    @Nullable
    LocalDate date() throws BrokenSnapshotException {
        String text = optionalText();
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BrokenSnapshotException("a date of a snapshot must be one");
        }
    }

    <T> T oneOf(T[] values) throws BrokenSnapshotException {
        int ordinal = count();
        BrokenSnapshotException.require(ordinal >= 0 && ordinal < values.length, "a word of a snapshot must be known");
        return values[ordinal];
    }

    /** Every value takes a byte at least, which bounds the list. */
    <T> List<T> list(Value<T> value) throws BrokenSnapshotException {
        int size = count();
        require(size);
        List<T> list = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            list.add(value.read());
        }
        return List.copyOf(list);
    }

    void end() throws BrokenSnapshotException {
        BrokenSnapshotException.require(!in.hasRemaining(), "a section of a snapshot must have nothing left over");
    }

    private void require(int bytes) throws BrokenSnapshotException {
        BrokenSnapshotException.require(
                bytes >= 0 && bytes <= in.remaining(), "a section of a snapshot must hold what it says");
    }
}
