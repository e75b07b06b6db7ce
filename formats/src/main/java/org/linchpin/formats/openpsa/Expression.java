package org.linchpin.formats.openpsa;

import java.util.List;

/**
 * A number as it is written: the part of the standard's expressions that has one value at all times.
 */
sealed interface Expression {

    record Value(double value) implements Expression {}

    /** @param at where, as an offset in the file */
    record Named(String name, int at) implements Expression {}

    /** @param operation neg, add, sub, mul or div */
    record Operation(String operation, List<Expression> arguments) implements Expression {}

    /** One of the standard's that depends on time or chance. */
    record Unread(String element) implements Expression {}
}
