package org.linchpin.formats.register.check;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * European unique identifiers, Implementing Regulation (EU) 2021/1042, Annex, 9: country code, register identifier, a dot, the
 * registration number there. Countries are those whose registers are interconnected: the Union, Iceland, Liechtenstein, Norway;
 * Greece as EL or GR.
 */
final class Euid {

    private static final Pattern FORM =
            Pattern.compile("[A-Z]{2}[A-Za-z0-9-]{0,20}\\.[A-Za-z0-9][A-Za-z0-9 ./_()-]{0,40}");

    private static final Set<String> COUNTRIES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
            "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private Euid() {}

    static boolean isValid(String text) {
        return FORM.matcher(text).matches() && COUNTRIES.contains(text.substring(0, 2));
    }
}
