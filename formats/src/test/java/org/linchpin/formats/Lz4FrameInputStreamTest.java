package org.linchpin.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against frames that another implementation writes. */
class Lz4FrameInputStreamTest {
    @ParameterizedTest(name = "content checksum {0}, block checksums {1}, blocks linked {2}")
    @CsvSource({"false,false,false", "false,false,true", "true,true,true", "true,false,false", "false,true,true"})
    void reads_whatAnotherImplementationWrote(boolean content, boolean block, boolean linked) throws IOException {
        for (byte[] plain : new byte[][] {new byte[0], text(10), text(30_000), runs(300_000), noise(200_000)}) {
            byte[] frame = frame(plain, new Parameters(BlockSize.K64, content, block, linked));

            assertThat(read(frame)).isEqualTo(plain);
        }
    }

    @Test
    void reads_framesThatFollowEachOther_andPassesOverSkippableOnes() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(frame(text(100), Parameters.DEFAULT));
        file.write(new byte[] {0x53, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 'x', 'y'});
        file.write(frame(new byte[0], Parameters.DEFAULT));
        file.write(frame(text(100), Parameters.DEFAULT));

        assertThat(read(file.toByteArray())).isEqualTo(text(200));
    }

    @Test
    void fails_whenTheFrameIsCutOff_whereverThatIs() throws IOException {
        byte[] frame = frame(text(50), Parameters.DEFAULT);

        for (int length = 0; length < frame.length; length++) {
            byte[] cutOff = Arrays.copyOf(frame, length);
            assertThatThrownBy(() -> read(cutOff)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void fails_whenAnyBitOfACheckedFrameIsWrong_andNeverOtherwiseThanByAnIoException() throws IOException {
        byte[] frame = frame(text(50), new Parameters(BlockSize.K64, true, true, true));

        for (int bit = 0; bit < 8 * frame.length; bit++) {
            byte[] wrong = frame.clone();
            wrong[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> read(wrong)).as("bit %d", bit).isInstanceOf(IOException.class);
        }
    }

    @Test
    void survives_unpackingRubbish_whereNoChecksumCatchesIt() throws IOException {
        byte[] frame = frame(text(2000), new Parameters(BlockSize.K64, false, false, true));
        Random random = new Random(42);

        for (int round = 0; round < 5000; round++) {
            byte[] wrong = frame.clone();
            wrong[11 + random.nextInt(wrong.length - 11)] = (byte) random.nextInt();
            try {
                assertThat(read(wrong)).isNotNull();
            } catch (IOException expected) {
                assertThat(expected).hasMessageContaining("LZ4");
            }
        }
    }

    private static byte[] text(int lines) {
        return "Package: openjdk\nDepends: libc6\n".repeat(lines).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] runs(int bytes) {
        byte[] runs = new byte[bytes];
        Random random = new Random(7);
        for (int i = 1; i < bytes; i++) {
            runs[i] = random.nextInt(40) == 0 ? (byte) random.nextInt() : runs[i - 1];
        }
        return runs;
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(8).nextBytes(noise);
        return noise;
    }

    private static byte[] frame(byte[] plain, Parameters parameters) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        try (OutputStream out = new FramedLZ4CompressorOutputStream(frame, parameters)) {
            out.write(plain);
        }
        return frame.toByteArray();
    }

    private static byte[] read(byte[] frame) throws IOException {
        try (Lz4FrameInputStream in = new Lz4FrameInputStream(new ByteArrayInputStream(frame))) {
            return in.readAllBytes();
        }
    }
}
