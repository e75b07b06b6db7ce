package org.linchpin.server.page;

/** A column of a table: the name of its field, and how its values are ordered. */
public record Column(String name, Kind kind) {

    /** What its values are; any may be null, which is ordered last either way. */
    public enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        LIST
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    public static Column flag(String name) {
        return new Column(name, Kind.FLAG);
    }

    public static Column list(String name) {
        return new Column(name, Kind.LIST);
    }
}
