package org.linchpin.formats.register;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a template.
 *
 * @param code such as {@code c0010}
 * @param required {@code always}, {@code optional}, or {@code conditional:} and when
 * @param list the closed list its codes are from, or null
 * @param key place within the primary key, from 1; 0 if it is no part of it
 * @param references columns one of which must hold the value, such as {@code B_05.01.c0010}
 */
public record Column(
        String code,
        String name,
        Kind kind,
        String required,
        @Nullable String list,
        int key,
        List<String> references) {

    /** What a cell holds. */
    public enum Kind {
        TEXT,
        LEI,
        COUNTRY,
        CURRENCY,
        DATE,
        AMOUNT,
        INTEGER,
        YES_NO,
        CODE,
        LINK;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean isKey() {
        return key > 0;
    }

    public boolean isRequired() {
        return required.equals("always");
    }
}
