package org.linchpin.formats.register.merge;

import java.util.Comparator;
import java.util.Locale;
import org.linchpin.formats.register.entries.Codes;

/**
 * By what a provider is known: {@code lei:..}, {@code euid:..}, {@code national:SE:..}, {@code crn:SE:..},
 * {@code vat:SE:..}, {@code passport:SE:..}, {@code other:SE:..}. Letters are large, and of numbers other than an LEI or EUID
 * only letters and digits count. Where the country of such a number is not known, it stands for one register only:
 * {@code national:?FILER:..}.
 */
final class Identity {

    static final String LEI = "lei:";
    static final String EUID = "euid:";

    /** LEIs first, then EUIDs, then the rest, each by its text. */
    static final Comparator<String> PREFERENCE =
            Comparator.comparingInt(Identity::rank).thenComparing(Comparator.naturalOrder());

    private Identity() {}

    /**
     * @param type code without its prefix
     * @param country alpha-2 code, or empty
     * @param filer who files the register
     * @return empty if the code is
     */
    static String of(String type, String code, String country, String filer) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        if (upper.isEmpty()) {
            return "";
        }
        if (type.equals(Codes.LEI) || (type.isEmpty() && upper.matches("[A-Z0-9]{18}[0-9]{2}"))) {
            return LEI + upper;
        }
        if (type.equals(Codes.EUID)) {
            return EUID + upper.replace(" ", "");
        }
        String bare = upper.replaceAll("[^\\p{L}\\p{N}]", "");
        return sort(type) + ":" + (country.isEmpty() ? "?" + filer : country) + ":" + (bare.isEmpty() ? upper : bare);
    }

    private static String sort(String type) {
        return switch (type) {
            case Codes.NATIONAL_ID -> "national";
            case "qx2003" -> "crn";
            case "qx2004" -> "vat";
            case "qx2005" -> "passport";
            default -> "other";
        };
    }

    static boolean isLei(String identity) {
        return identity.startsWith(LEI);
    }

    /** As ids of a model hold it: an LEI bare, of others {@code .} for {@code :}. */
    static String code(String identity) {
        return isLei(identity) ? identity.substring(LEI.length()) : identity.replace(':', '.');
    }

    private static int rank(String identity) {
        return isLei(identity) ? 0 : identity.startsWith(EUID) ? 1 : 2;
    }
}
