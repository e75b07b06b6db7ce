package org.linchpin.engine.model;

/**
 * A place in an input file, for messages a person can follow.
 *
 * @param file the file as the user named it, or a pseudo-name such as {@code <memory>}
 * @param line 1-based, or 0 if only the file is known
 * @param column 1-based, in code points, or 0 if only the line is known
 */
public record Where(String file, int line, int column) {

    public static final Where NOWHERE = new Where("<memory>", 0, 0);

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
