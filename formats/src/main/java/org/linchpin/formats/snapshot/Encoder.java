package org.linchpin.formats.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Small values one after the other; {@link Decoder} reads them back. */
final class Encoder {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void count(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    void number(double value) {
        out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    void flag(boolean value) {
        out.write(value ? 1 : 0);
    }

    void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        count(bytes.length);
        out.writeBytes(bytes);
    }

    void optionalText(@Nullable String value) {
        flag(value != null);
        if (value != null) {
            text(value);
        }
    }

    void date(@Nullable LocalDate value) {
        optionalText(value == null ? null : value.toString());
    }

    <T> void list(List<T> values, Consumer<T> writer) {
        count(values.size());
        values.forEach(writer);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
