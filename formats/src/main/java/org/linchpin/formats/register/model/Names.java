package org.linchpin.formats.register.model;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Ids;

/**
 * Ids of the model, from the register's own codes, so that they stay the same from import to import. What an id cannot
 * hold becomes {@code _}, and two codes that become one id are told apart by a check sum.
 */
public final class Names {

    private static final int LONGEST_PART = 60;

    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();

    /** The id of what has these codes; the same codes of one sort yield the same id. */
    public String id(String sort, String... codes) {
        return made.computeIfAbsent(full(sort, codes), key -> free(key, codes));
    }

    /** The id that was made for these codes, or null. */
    @Nullable
    String known(String sort, String... codes) {
        return made.get(full(sort, codes));
    }

    private static String full(String sort, String... codes) {
        return sort + '\n' + String.join("\n", codes);
    }

    private String free(String full, String... codes) {
        StringBuilder id = new StringBuilder();
        boolean isExact = true;
        for (String code : codes) {
            String part = part(code);
            isExact &= part.equals(code);
            id.append(id.isEmpty() ? "" : "/").append(part);
        }
        String plain = id.toString();
        String wanted = isExact && Ids.isId(plain) ? plain : plain + "-" + sum(full);
        String owner = taken.putIfAbsent(wanted, full);
        if (owner == null) {
            return wanted;
        }
        String other = plain + "-" + sum(full);
        taken.put(other, full);
        return other;
    }

    private static String part(String code) {
        StringBuilder part = new StringBuilder();
        code.codePoints().limit(LONGEST_PART).forEach(c -> {
            boolean isFirst = part.isEmpty();
            String one = Character.toString(c);
            part.append(Ids.isId(isFirst ? one : "a" + one) && c != '/' ? one : isFirst ? "x" : "_");
        });
        return part.isEmpty() ? "x" : part.toString();
    }

    private static String sum(String text) {
        return HexFormat.of().toHexDigits(text.hashCode());
    }
}
