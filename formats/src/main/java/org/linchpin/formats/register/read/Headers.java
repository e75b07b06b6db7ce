package org.linchpin.formats.register.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of columns, in the ways they are met: {@code c0010}, {@code 0010}, {@code B_05.01.0010}, {@code RT.05.01.0010}. */
final class Headers {

    private static final Pattern NAME =
            Pattern.compile("(?:(?:b_|rt\\.|r\\.)?[0-9]{2}\\.[0-9]{2}\\.)?c?([0-9]{4})", Pattern.CASE_INSENSITIVE);

    private Headers() {}

    /** Such as {@code c0010}; empty if it is no name of a column. */
    static String column(String header) {
        Matcher matcher = NAME.matcher(header);
        return matcher.matches() ? "c" + matcher.group(1) : "";
    }
}
