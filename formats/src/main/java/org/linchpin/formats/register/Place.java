package org.linchpin.formats.register;

/**
 * A place in a package.
 *
 * @param file path within the package, or its sheet, or the package's own name
 * @param template code, or empty if the place is in none
 * @param line from 1, or 0 if only the file is known
 * @param column code, or empty
 */
public record Place(String file, String template, int line, String column) {

    public static Place file(String file) {
        return new Place(file, "", 0, "");
    }

    public static Place line(String file, int line) {
        return new Place(file, "", line, "");
    }

    public static Place row(Row row) {
        return cell(row, "");
    }

    public static Place cell(Row row, String column) {
        return new Place(row.table().file(), row.template().code(), row.line(), column);
    }
}
