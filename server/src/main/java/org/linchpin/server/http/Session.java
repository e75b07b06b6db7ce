package org.linchpin.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page of ours knows and a page of another site cannot: a token of this process, without which nothing is
 * changed.
 */
public final class Session {

    /** The header that carries the token. */
    public static final String HEADER = "Linchpin-CSRF";

    private final String token;

    public Session() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public String token() {
        return token;
    }

    /** @throws ProblemException if the caller does not hold the token */
    void require(Call call) {
        String given = call.header(HEADER);
        if (given == null || !MessageDigest.isEqual(bytes(given), bytes(token))) {
            throw ProblemException.of(
                    403,
                    "no-token",
                    "The header " + HEADER
                            + " must hold the token that GET /api/v1/session tells; it is new after each start.");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
