package org.linchpin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.linchpin.formats.Compression;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long an import spends on unpacking alone. Give files: {@code -p file=Packages.xz,Packages.lz4}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
public class CompressionBenchmark {
    @Param("Packages.xz")
    public String file = "";

    @Benchmark
    public long unpack() throws IOException {
        try (InputStream in = Compression.open(Path.of(file))) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
