package org.linchpin.formats.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Where;

/** Finds the line on which a file stops being UTF-8. Reads it once more, a piece of at most 64 KB at a time. */
final class Utf8Fault {

    private static final int PIECE = 1 << 16;

    private Utf8Fault() {}

    static Problem in(Path path) {
        int line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            ByteBuffer bytes = ByteBuffer.allocate(PIECE);
            CharBuffer chars = CharBuffer.allocate(PIECE);
            boolean atEnd = false;
            while (!atEnd) {
                int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
                atEnd = got < 0;
                bytes.position(bytes.position() + Math.max(got, 0)).flip();
                boolean fault = decoder.decode(bytes, chars, atEnd).isError();
                line += (int) chars.flip().chars().filter(c -> c == '\n').count();
                if (fault) {
                    break;
                }
                chars.clear();
                bytes.compact();
            }
        } catch (IOException e) {
            return problem(new Where(path.toString(), 0, 0));
        }
        return problem(new Where(path.toString(), line, 0));
    }

    private static Problem problem(Where where) {
        return Problem.error(where, "the file must be UTF-8", "save it as \"CSV UTF-8\", or convert it with iconv");
    }
}
