package org.linchpin.server.http;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entity tags as RFC 9110 section 8.8.3 writes them. Ours are hashes of what they tag, without quotes in the code. */
final class ETags {

    private ETags() {}

    static String quoted(String tag) {
        return '"' + tag + '"';
    }

    /** True if a caller that sent this {@code If-None-Match} has it already. */
    static boolean matchesWeakly(@Nullable String header, String tag) {
        return header != null
                && tags(header).stream()
                        .anyMatch(given ->
                                given.equals("*") || given.equals(quoted(tag)) || given.equals("W/" + quoted(tag)));
    }

    /** True if this {@code If-Match} is for the thing as it is; null if there is no such thing. */
    static boolean matches(String header, @Nullable String tag) {
        return tag != null && tags(header).stream().anyMatch(given -> given.equals("*") || given.equals(quoted(tag)));
    }

    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }
}
