package org.linchpin.server.http;

/**
 * What one caller, or all together, may take. Sizes in bytes, times in seconds.
 *
 * @param headerBytes of a request's line and headers together
 * @param queryChars of a request's query
 * @param bodyBytes of a body where the route says no other number
 * @param fileBytes of one file of a model
 * @param importBytes of a whole model
 * @param jsonDepth how deep a body may nest
 * @param idleSeconds how long a connection may be silent
 * @param headerSeconds how long a request's line and headers may take
 * @param bodySeconds how long a body may take
 * @param requestSeconds how long a request may take as a whole, but a stream of events
 * @param connections open at one time
 * @param requests answered at one time
 * @param streams of events at one time
 */
public record Limits(
        int headerBytes,
        int queryChars,
        int bodyBytes,
        int fileBytes,
        int importBytes,
        int jsonDepth,
        int idleSeconds,
        int headerSeconds,
        int bodySeconds,
        int requestSeconds,
        int connections,
        int requests,
        int streams) {

    public static final Limits DEFAULT =
            new Limits(16 << 10, 8 << 10, 64 << 10, 16 << 20, 64 << 20, 32, 60, 10, 60, 120, 1024, 512, 64);
}
