package org.linchpin.formats.register.check;

/** Legal entity identifiers, ISO 17442: 18 capitals or digits, then two digits such that ISO 7064 MOD 97-10 yields 1. */
final class Lei {

    private static final int LENGTH = 20;
    private static final int CHECKED = 18;
    private static final int MODULUS = 97;

    private Lei() {}

    static boolean hasForm(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && (i >= CHECKED || c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Of a text of that form. */
    static boolean hasCheckDigits(String lei) {
        int rest = 0;
        for (int i = 0; i < lei.length(); i++) {
            int value = Character.digit(lei.charAt(i), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % MODULUS;
        }
        return rest == 1;
    }
}
