package org.linchpin.formats.git;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Quote;

/**
 * {@code REVISION:PATH} as git itself writes it (gitrevisions(7)): {@code main:models/bank}, {@code HEAD~3:bank.yaml},
 * {@code v1.2:} for the root. The path counts from the root of the repository, or with {@code ./} or {@code ../} before it
 * from where one stands in it.
 *
 * @param name what git takes for one commit: a branch, a tag, a hash, {@code HEAD~3}, {@code main@{2026-09-01}}
 */
record Revision(String name, String path) {

    private static final int LONGEST = 1_000;

    /** Null if the text is not of this form. */
    static @Nullable Revision of(String text) {
        int colon = colon(text);
        return colon < 0 ? null : new Revision(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The first colon that is not between braces, as those of {@code main@{12:00}} are. */
    private static int colon(String text) {
        int braces = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{' -> braces++;
                case '}' -> braces--;
                case ':' -> {
                    if (braces == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /** Refuses what git would take for an option, or a shell or a terminal for more than a name. */
    void check() throws GitException {
        String whole = name + ":" + path;
        if (name.isBlank()) {
            throw GitException.misnamed(
                    "a revision must stand before the colon of " + Quote.of(whole), Quote.of("HEAD:" + path) + "?");
        }
        if (name.startsWith("-")) {
            throw GitException.misnamed("a revision must not begin with -, " + Quote.of(name) + " does", null);
        }
        if (whole.length() > LONGEST || whole.chars().anyMatch(Character::isISOControl)) {
            throw GitException.misnamed(
                    "a revision must have at most " + LONGEST + " characters and none that control a terminal: "
                            + Quote.of(whole),
                    null);
        }
    }

    /**
     * The path from the root of the repository, without {@code .} and {@code ..}; empty for the root itself.
     *
     * @param prefix where one stands in the repository: empty, or a path and {@code /}
     */
    String fromRoot(String prefix) throws GitException {
        boolean isRelative = path.equals(".") || path.equals("..") || path.startsWith("./") || path.startsWith("../");
        return resolved("", isRelative ? prefix + path : path, path);
    }

    /**
     * A name resolved against a folder of the repository.
     *
     * @param folder empty for the root
     */
    static String resolved(String folder, String name, String said) throws GitException {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + name).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    throw GitException.misnamed(
                            "a path of a revision must stay in its repository, " + Quote.of(said) + " does not", null);
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
