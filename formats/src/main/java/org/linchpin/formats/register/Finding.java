package org.linchpin.formats.register;

/**
 * One thing that is wrong in a register, or worth knowing.
 *
 * @param rule code of the rule, of {@code rules.csv}
 * @param value the offending value, or empty
 * @param why what is wrong here, in words
 */
public record Finding(String rule, Place place, String value, String why) {}
