package org.linchpin.formats.register;

import java.util.Locale;

/** Countries by their codes, as registers name them. */
public final class Countries {

    private Countries() {}

    /** The English name of an ISO 3166-1 alpha-2 code; what is no such code, as it is. */
    public static String name(String code) {
        return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }
}
