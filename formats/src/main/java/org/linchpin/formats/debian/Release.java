package org.linchpin.formats.debian;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the release file beside a list says of it: {@code InRelease}, or {@code Release}. Its signature was apt's to
 * check.
 *
 * @param title such as {@code Debian oldstable 12.15 bookworm}; empty if nothing is said
 */
record Release(String title, @Nullable LocalDate date) {

    static final Release UNKNOWN = new Release("", null);

    private static final int HEAD_BYTES = 1 << 16;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss zzz", Locale.ROOT);

    /** The release of a list, found by the longest name that both begin with. */
    static Release of(Path list) throws IOException {
        String name = String.valueOf(list.getFileName());
        for (int end = name.lastIndexOf('_'); end > 0; end = name.lastIndexOf('_', end - 1)) {
            for (String kind : List.of("InRelease", "Release")) {
                Path candidate = list.resolveSibling(name.substring(0, end) + "_" + kind);
                if (Files.isRegularFile(candidate)) {
                    return read(candidate);
                }
            }
        }
        return UNKNOWN;
    }

    private static Release read(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        Map<String, String> fields = new HashMap<>();
        new String(head, StandardCharsets.UTF_8)
                .lines()
                .takeWhile(line -> !line.startsWith("MD5Sum:") && !line.startsWith("SHA256:"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    if (colon > 0) {
                        fields.putIfAbsent(
                                line.substring(0, colon),
                                line.substring(colon + 1).strip());
                    }
                });
        String title = Stream.of("Origin", "Suite", "Version", "Codename")
                .map(fields::get)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        return new Release(title, date(fields.get("Date")));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(text, DATE)
                    .withZoneSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
