package org.linchpin.formats.register.check;

/**
 * A rule that registers are held against: a row of {@code rules.csv}.
 *
 * @param code EBA's where there is one, else a word of ours
 * @param layer what it looks at: package, structure, values, keys, business, identifiers, graph
 * @param what it asks
 * @param mend how to meet it
 * @param source where it stands
 */
public record Rule(String code, Severity severity, String layer, String what, String mend, String source) {

    /** What a breach means, the worst first. */
    public enum Severity {
        /** The supervisor's system takes the register for rejected. */
        REJECT,
        /** The register is taken, with a warning; or its own data contradict each other. */
        WARN,
        /** Nobody checks it; it is worth knowing. */
        INSIGHT
    }
}
