package org.linchpin.formats.openpsa;

import java.util.List;

/** A Boolean formula as it is written, before names are looked up. */
sealed interface Formula {

    /**
     * @param kind what it must be: gate, basic-event or house-event, or event if any will do
     * @param at where, as an offset in the file
     */
    record Reference(String kind, String name, int at) implements Formula {}

    record Constant(boolean value) implements Formula {}

    /**
     * @param min least number of true arguments, of at-least and cardinality
     * @param max greatest one, of cardinality
     */
    record Joined(Connective connective, int min, int max, List<Formula> arguments) implements Formula {}

    /** The standard's connectives, by the names of their elements in small letters. */
    enum Connective {
        AND,
        OR,
        NOT,
        XOR,
        IFF,
        NAND,
        NOR,
        ATLEAST,
        CARDINALITY,
        IMPLY
    }
}
