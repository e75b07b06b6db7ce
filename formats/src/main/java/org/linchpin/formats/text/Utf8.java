package org.linchpin.formats.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;

/** Bytes to text: strict UTF-8, a byte order mark is dropped, NUL is refused. */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** The text, or null if there is an error, which is told. */
    public static @Nullable String decode(byte[] bytes, String file, Problems problems) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            problems.error(new Where(file, 1, 1), "a model must be UTF-8, this file is UTF-16");
            return null;
        }
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            String value = "0x%02X".formatted(bytes[in.position()]);
            problems.error(
                    after(text, file),
                    "a model must be UTF-8, byte " + in.position() + " is \"" + value + '"',
                    "convert it: iconv -f latin1 -t utf-8");
            return null;
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            problems.error(after(text.substring(0, nul), file), "a model must be text, here is a NUL byte");
            return null;
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** The place after that text. */
    private static Where after(String text, String file) {
        int lineStart = text.lastIndexOf('\n') + 1;
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Where(file, line, text.codePointCount(lineStart, text.length()) + 1);
    }
}
