package org.linchpin.formats.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a package's name: {@code LEI.CON_SE_DORA010100_DORA_2025-12-31_20260310120000000}.
 *
 * @param subject LEI of who files
 * @param scope {@code IND} or {@code CON}
 * @param date the reference date as it stands; {@link #reference()} where it is one
 */
public record PackageName(
        String subject, String scope, String country, String module, String framework, String date, String created) {

    private static final Pattern NAME = Pattern.compile(
            "([A-Za-z0-9]+)\\.(CON|IND)_([A-Z]{2})_([A-Z0-9]+)_([A-Z0-9]+)_([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{17})");

    /** Null if the name has not that form. */
    public static @Nullable PackageName of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? new PackageName(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4),
                        matcher.group(5),
                        matcher.group(6),
                        matcher.group(7))
                : null;
    }

    public @Nullable LocalDate reference() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
