package org.linchpin.formats.debian;

/**
 * The order of Debian's version numbers, {@code [epoch:]upstream[-revision]}: runs of digits compare as numbers, what
 * stands between them character by character, letters before all else and {@code ~} before the end (Debian Policy 5.6.12).
 */
final class DebianVersion {

    private DebianVersion() {}

    static int compare(String a, String b) {
        int byEpoch = digits(epoch(a), epoch(b));
        if (byEpoch != 0) {
            return byEpoch;
        }
        String restA = a.substring(a.indexOf(':') + 1);
        String restB = b.substring(b.indexOf(':') + 1);
        int byUpstream = part(upstream(restA), upstream(restB));
        return byUpstream != 0 ? byUpstream : part(revision(restA), revision(restB));
    }

    private static String epoch(String version) {
        return version.substring(0, Math.max(version.indexOf(':'), 0));
    }

    private static String upstream(String version) {
        int dash = version.lastIndexOf('-');
        return dash < 0 ? version : version.substring(0, dash);
    }

    private static String revision(String version) {
        int dash = version.lastIndexOf('-');
        return dash < 0 ? "" : version.substring(dash + 1);
    }

    private static int part(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() || j < b.length()) {
            while (!isDigitOrEnd(a, i) || !isDigitOrEnd(b, j)) {
                int order = order(a, i) - order(b, j);
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
            int endA = digitsEnd(a, i);
            int endB = digitsEnd(b, j);
            int order = digits(a.substring(i, endA), b.substring(j, endB));
            if (order != 0) {
                return order;
            }
            i = endA;
            j = endB;
        }
        return 0;
    }

    /** Compares runs of digits of any length; an empty one is 0. */
    private static int digits(String a, String b) {
        String x = a.substring(zerosEnd(a));
        String y = b.substring(zerosEnd(b));
        return x.length() != y.length() ? x.length() - y.length() : x.compareTo(y);
    }

    private static int zerosEnd(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigitOrEnd(String text, int at) {
        return at >= text.length() || isDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int order(String text, int at) {
        if (isDigitOrEnd(text, at)) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == '~') {
            return -1;
        }
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter ? c : c + 256;
    }
}
