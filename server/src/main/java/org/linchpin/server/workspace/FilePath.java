package org.linchpin.server.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.linchpin.formats.text.Quote;
import org.linchpin.server.http.ProblemException;

/**
 * The path of a file in a model's folder, as callers write it: parts between slashes, none hidden, none leading up, the
 * last with an extension of the files that models are made of.
 */
final class FilePath {

    private static final int MOST_CHARS = 200;
    static final int MOST_PARTS = 8;
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .,()+@~-]*");
    private static final Set<String> EXTENSIONS = Set.of("yaml", "yml", "csv", "md", "txt", "json");

    private FilePath() {}

    /** @throws ProblemException if it is not such a path */
    static Path resolve(Path root, String path) {
        String[] parts = path.split("/", -1);
        if (path.length() > MOST_CHARS || parts.length > MOST_PARTS) {
            throw ProblemException.badRequest("The path of a file must have at most \"" + MOST_CHARS
                    + "\" characters and \"" + MOST_PARTS + "\" parts.");
        }
        for (String part : parts) {
            if (!PART.matcher(part).matches() || part.endsWith(".") || part.endsWith(" ")) {
                throw ProblemException.badRequest(
                        "The path of a file must be made of letters, digits and _ . , ( ) + @ ~ - between slashes, no part"
                                + " may begin with a dot, and " + Quote.of(path) + " is not so.");
            }
        }
        if (parts[0].equals(RegisterShelf.FOLDER)) {
            throw ProblemException.badRequest("A register is added as a register, not as a file of the model.");
        }
        if (!isShown(parts[parts.length - 1])) {
            throw ProblemException.badRequest("A file of a model must end in .yaml, .yml, .csv, .md, .txt or .json, "
                    + Quote.of(path) + " does not.");
        }
        try {
            Path resolved = root;
            for (String part : parts) {
                resolved = resolved.resolve(part);
                if (resolved.getFileName().toString().getBytes(StandardCharsets.UTF_8).length > MOST_CHARS) {
                    throw ProblemException.badRequest(
                            "A part of a path must have at most \"" + MOST_CHARS + "\" bytes.");
                }
            }
            return resolved;
        } catch (InvalidPathException e) {
            throw ProblemException.badRequest(
                    "This machine has no files of the name " + Quote.of(path) + "; its language is another.");
        }
    }

    /** True of what {@link #resolve} takes. */
    static boolean isPath(Path root, String path) {
        try {
            var unused = resolve(root, path);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** True of the files that are listed: not hidden, and with such an extension. */
    static boolean isShown(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && !name.startsWith(".")
                && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}
