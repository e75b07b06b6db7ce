package org.linchpin.formats.debian;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a model directory as a whole or not at all, and overwrites nothing but what an earlier import made. */
final class ModelDirectory {

    static final String HEAD = "linchpin.yaml";

    private static final Set<String> FILES = Set.of(HEAD, "nodes.csv", "needs.csv");

    /** Fills an empty directory. */
    interface Filler {
        void fill(Path directory) throws IOException;
    }

    private ModelDirectory() {}

    /** Refuses before any work is done if the directory holds something else. */
    static void requireReplaceable(Path directory, String mark) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("--to must name a directory, not \"" + directory + "\"");
        }
        try (Stream<Path> entries = Files.list(directory)) {
            boolean onlyOurs = entries.allMatch(entry -> FILES.contains(String.valueOf(entry.getFileName())));
            if (!onlyOurs || !isOurs(directory, mark)) {
                throw new IOException("--to must name a directory that is empty or holds an earlier import, not \""
                        + directory + "\"");
            }
        }
    }

    static void replace(Path directory, String mark, Filler filler) throws IOException {
        requireReplaceable(directory, mark);
        Path target = directory.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path made = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + ".");
        try {
            filler.fill(made);
            swap(made, target);
        } finally {
            delete(made);
        }
    }

    /** Puts {@code made} in the place of {@code target}. */
    private static void swap(Path made, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path aside = made.resolveSibling(made.getFileName() + ".old");
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(aside);
    }

    private static boolean isOurs(Path directory, String mark) throws IOException {
        Path head = directory.resolve(HEAD);
        if (!Files.exists(head)) {
            try (Stream<Path> entries = Files.list(directory)) {
                return entries.findAny().isEmpty();
            }
        }
        try (BufferedReader reader = Files.newBufferedReader(head)) {
            return mark.equals(reader.readLine());
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
