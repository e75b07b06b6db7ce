package org.linchpin.formats.text;

/** Texts as they stand in a YAML file that we write. */
public final class YamlText {

    private YamlText() {}

    /** A double-quoted YAML scalar on one line. */
    public static String quoted(String text) {
        StringBuilder yaml = new StringBuilder().append('"');
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                yaml.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || isSpecial(c)) {
                yaml.append(String.format("\\U%08x", c));
            } else {
                yaml.appendCodePoint(c);
            }
        });
        return yaml.append('"').toString();
    }

    /** Line separators, the byte order mark and non-characters may not stand in YAML as they are. */
    private static boolean isSpecial(int c) {
        return c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
    }
}
