package org.linchpin.formats.register.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seeds of a small corpus, first as they are, then changed at random by a fixed seed: a register or a refusal comes out, nothing else. */
class ReaderFuzzTest {

    private static final int SHORT = 1_500;
    private static final int LONG = 150_000;
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST = 1 << 13;

    private static final List<String> WORDS = List.of(
            "%%\n",
            ",",
            ";",
            "\"",
            "\n",
            "\r\n",
            "\0",
            "\uFEFF",
            "c0010",
            "datapoint",
            "factValue",
            "<c>",
            "</c>",
            "<v>",
            "<f/>",
            "<row r=\"9\">",
            "t=\"s\"",
            "t=\"b\"",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?a",
            "&amp;",
            "&#0;",
            "2147483648",
            "-1",
            "1E999",
            "NaN",
            "_xD800_",
            "PK\5\6",
            "PK\1\2",
            "\u00ff\u00ff\u00ff\u00ff",
            "../",
            "Not Applicable");

    @Test
    void zips() {
        fuzz(FuzzTargets.Zip::fuzzerTestOneInput, SHORT, "zip/deflated", "zip/stored", "zip/workbook", "zip/damaged");
    }

    @Test
    void tables() {
        fuzz(
                FuzzTargets.Table::fuzzerTestOneInput,
                SHORT,
                "table/plain",
                "table/points",
                "table/semicolons",
                "table/dates",
                "table/chain",
                "table/misprint");
    }

    @Test
    void workbooks() {
        fuzz(FuzzTargets.Workbook::fuzzerTestOneInput, SHORT, "workbook/whole", "workbook/odd");
    }

    @Tag("deep")
    @Test
    void zips_long() {
        fuzz(FuzzTargets.Zip::fuzzerTestOneInput, LONG, "zip/deflated", "zip/stored", "zip/workbook", "zip/damaged");
    }

    @Tag("deep")
    @Test
    void tables_long() {
        fuzz(FuzzTargets.Table::fuzzerTestOneInput, LONG, "table/plain", "table/points", "table/dates", "table/chain");
    }

    @Tag("deep")
    @Test
    void workbooks_long() {
        fuzz(FuzzTargets.Workbook::fuzzerTestOneInput, LONG, "workbook/whole", "workbook/odd");
    }

    private static void fuzz(Consumer<byte[]> target, int times, String... seeds) {
        Random random = new Random(2024_2956);
        List<byte[]> corpus = Arrays.stream(seeds).map(ReaderFuzzTest::seed).toList();
        for (int i = 0; i < times; i++) {
            byte[] input = corpus.get(i < corpus.size() ? i : random.nextInt(corpus.size()));
            for (int change = i < corpus.size() ? 0 : random.nextInt(MOST_CHANGES) + 1; change > 0; change--) {
                input = changed(input, random);
            }
            try {
                target.accept(input);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("input " + i + ": " + HexFormat.of().formatHex(input), e);
            }
        }
    }

    private static byte[] changed(byte[] input, Random random) {
        int at = random.nextInt(input.length + 1);
        int length = random.nextInt(Math.min(input.length - at, 64) + 1);
        byte[] begin = Arrays.copyOf(input, at);
        byte[] piece = Arrays.copyOfRange(input, at, at + length);
        byte[] end = Arrays.copyOfRange(input, at + length, input.length);
        return switch (random.nextInt(6)) {
            case 0 -> joined(begin, end);
            case 1 -> joined(begin, piece, piece, end);
            case 2 -> joined(begin, bytes(WORDS.get(random.nextInt(WORDS.size()))), piece, end);
            case 3 -> joined(begin, noise(random, length), end);
            case 4 -> joined(begin, flipped(piece, random), end);
            default -> joined(begin, end, piece);
        };
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... pieces) {
        int length =
                Math.min(Arrays.stream(pieces).mapToInt(piece -> piece.length).sum(), LONGEST);
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            int count = Math.min(piece.length, length - at);
            System.arraycopy(piece, 0, all, at, count);
            at += count;
        }
        return all;
    }

    private static byte[] seed(String name) {
        try (InputStream in = Objects.requireNonNull(ReaderFuzzTest.class.getResourceAsStream("fuzz/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
