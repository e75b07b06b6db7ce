package org.linchpin.formats.register;

/** How the templates are written. */
public enum Layout {
    /** One CSV file a template, one column a column. */
    PLAIN,
    /** One CSV file a template, one row a fact: xBRL-CSV by data points. */
    DATA_POINTS,
    /** One sheet a template. */
    WORKBOOK
}
