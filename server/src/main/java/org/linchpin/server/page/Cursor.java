package org.linchpin.server.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.store.Hash;

/**
 * Where the next page begins. It holds for one revision and one question: pages of two models, or of two orders, are
 * never mixed.
 */
record Cursor(String revision, String question, int offset) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})\\.([0-9a-f]{16})\\.([0-9]{1,9})");

    static Cursor of(String revision, String question, int offset) {
        return new Cursor(hash(revision), hash(question), offset);
    }

    private static String hash(String text) {
        return Hash.hex(text).substring(0, 16);
    }

    String text() {
        String text = revision + "." + question + "." + offset;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws ProblemException 400 if it is none of this question, 410 if the model has changed since */
    static int offset(String text, String revision, String question) {
        Matcher parts = FORM.matcher(decoded(text));
        if (!parts.matches() || !parts.group(2).equals(hash(question))) {
            throw ProblemException.badRequest(
                    "A cursor must be the \"next\" of an answer to the same question; leave it out to begin anew.");
        }
        if (!parts.group(1).equals(hash(revision))) {
            throw ProblemException.of(
                    410,
                    "changed",
                    "The model has changed since the first page was read; begin anew without a cursor.");
        }
        return Integer.parseInt(parts.group(3));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
