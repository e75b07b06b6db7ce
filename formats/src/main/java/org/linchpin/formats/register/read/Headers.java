package org.linchpin.formats.register.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linchpin.formats.register.Template;

/**
 * Names of columns, in the ways they are met: {@code c0010}, {@code 0010}, {@code B_05.01.0010}, {@code b_05.01.c0010},
 * {@code RT.05.01.0010}, and the misprint {@code b_03.33.0020}.
 */
final class Headers {

    private static final Pattern NAME = Pattern.compile(
            "(?:(?:b[_.]|rt[_.]|r[_.])?([0-9]{2}[._][0-9]{2})[._])?c?([0-9]{4})", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 20;

    private Headers() {}

    /** Such as {@code c0010}; empty if it is no name of a column of the template. */
    static String column(Template template, String header) {
        Matcher matcher = NAME.matcher(header);
        if (header.length() > LONGEST || !matcher.matches()) {
            return "";
        }
        String of = matcher.group(1);
        boolean isOfAnother = of != null && !isCode(template, of.replace('_', '.'));
        return isOfAnother ? "" : "c" + matcher.group(2);
    }

    private static boolean isCode(Template template, String number) {
        return template.code().equals("B_" + (number.equals("03.33") ? "03.03" : number));
    }
}
