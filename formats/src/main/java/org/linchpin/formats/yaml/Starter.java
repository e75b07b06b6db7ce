package org.linchpin.formats.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A commented model to begin with, which shows every construct once, and the JSON Schema beside it. */
public final class Starter {

    public static final String MODEL_FILE = "model.yaml";
    public static final String SCHEMA_FILE = "linchpin-1.schema.json";

    private Starter() {}

    /** The text of the starter model. */
    public static String model() {
        return resource("starter.yaml");
    }

    /** The JSON Schema, draft 2020-12, of the model language. */
    public static String schema() {
        return resource(SCHEMA_FILE);
    }

    /**
     * Writes the model and the schema into a directory that is new or empty. A file is written under another name and
     * renamed when it is whole and on the disk, so that none is ever there by half, and none is ever replaced.
     *
     * @return the files, the model first
     * @throws FileAlreadyExistsException if the place is a file, or a directory that holds anything
     */
    public static List<Path> write(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> there = Files.list(directory)) {
            if (there.findAny().isPresent()) {
                throw new FileAlreadyExistsException(directory.toString());
            }
        }
        Path schema = write(directory.resolve(SCHEMA_FILE), schema());
        Path model = write(directory.resolve(MODEL_FILE), model());
        return List.of(model, schema);
    }

    private static Path write(Path target, String text) throws IOException {
        Path temporary = Files.createTempFile(target.toAbsolutePath().getParent(), ".linchpin", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return Files.move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
