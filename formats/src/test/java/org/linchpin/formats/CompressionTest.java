package org.linchpin.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CompressionTest {
    private static final byte[] TEXT =
            "Package: openjdk\nDepends: libc6\n".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path dir;

    @Test
    void open_readsPlain_whenTheNameSaysNothing() throws IOException {
        assertThat(roundTrip("Packages", out -> out)).isEqualTo(TEXT);
    }

    @Test
    void open_unpacksGz() throws IOException {
        assertThat(roundTrip("Packages.gz", GZIPOutputStream::new)).isEqualTo(TEXT);
    }

    @Test
    void open_unpacksXz() throws IOException {
        assertThat(roundTrip("Packages.xz", out -> new XZOutputStream(out, new LZMA2Options())))
                .isEqualTo(TEXT);
    }

    @Test
    void open_unpacksLz4Frames() throws IOException {
        assertThat(roundTrip("Packages.lz4", FramedLZ4CompressorOutputStream::new))
                .isEqualTo(TEXT);
    }

    @Test
    void open_fails_whenTheBytesAreNotWhatTheNameSays() throws IOException {
        Path file = Files.write(dir.resolve("Packages.xz"), TEXT);

        assertThatThrownBy(() -> Compression.open(file)).isInstanceOf(IOException.class);
    }

    private byte[] roundTrip(String name, Packer packer) throws IOException {
        Path file = dir.resolve(name);
        try (OutputStream out = packer.over(Files.newOutputStream(file))) {
            out.write(TEXT);
        }
        try (InputStream in = Compression.open(file)) {
            return in.readAllBytes();
        }
    }

    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }
}
