package org.linchpin.formats.register.check;

import java.util.Random;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Draft;

/**
 * One error that is planted into a valid register.
 *
 * @param rule the one that it breaks
 * @param planting plants it at a random place and says where; null if this register has no place for it
 */
record Plant(String rule, String name, BiFunction<Draft, Random, @Nullable Spot> planting) {

    /**
     * Where the error is to be found.
     *
     * @param template empty if it is in none
     * @param line from 1, or 0
     */
    record Spot(String template, int line, String column) {

        static final Spot PACKAGE = new Spot("", 0, "");

        /** @param row from 0 */
        static Spot cell(String template, int row, String column) {
            return new Spot(template, row + 2, column);
        }
    }

    @Override
    public String toString() {
        return rule + " " + name;
    }
}
