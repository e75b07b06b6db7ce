package org.linchpin.engine.faulttree;

/** What a node of a fault tree is: a basic event, or a gate that is true by its arguments. */
public enum Operator {
    EVENT,
    /** All arguments; with no argument, true. */
    AND,
    /** Any argument; with no argument, false. */
    OR,
    /** At least k arguments. */
    ATLEAST,
    /** An odd number of arguments. */
    XOR
}
