package org.linchpin.formats.snapshot;

/**
 * How a snapshot lies in its file, little-endian: a header of {@link #HEADER} bytes, sections that begin at multiples of
 * {@link #ALIGNMENT}, and at the end a table with an entry of {@link #ENTRY} bytes for each.
 *
 * <pre>
 * header   0 magic (8)  8 version (4)  12 number of sections (4)  16 length of the file (8)  24 place of the table (8)
 *          32 CRC-32C of the table (4)  36 CRC-32C of bytes 0..35 (4)
 * entry    0 id (4)  4 CRC-32C of the section (4)  8 place (8)  16 length in bytes (8)
 * </pre>
 */
final class Layout {

    /** "LPS", and bytes that show whether the file went through something that changes line ends or the eighth bit. */
    static final long MAGIC = 0x0A1A0A0D_8953504CL;

    static final int VERSION = 1;

    static final int HEADER = 40;
    static final int ENTRY = 24;
    static final int ALIGNMENT = 8;
    static final int MOST_SECTIONS = 200;

    /** Sections of the model; those of networks follow, by reading. */
    static final int META = 1;

    static final int TEXT_STARTS = 2;
    static final int TEXT_BYTES = 3;
    static final int RELATION_NODE = 4;
    static final int RELATION_KIND = 5;
    static final int RELATION_TARGET = 6;
    static final int CLASS_NODE = 7;
    static final int CLASS_TEXT = 8;
    static final int CLAIM_NODE = 9;
    static final int CLAIM_SOURCE = 10;
    static final int CLAIM_ASSUMED = 11;
    static final int CLAIM_FILE = 12;
    static final int CLAIM_LINE = 13;
    static final int CLAIM_COLUMN = 14;

    static final int WORST = 32;
    static final int BEST = 64;

    private Layout() {}
}
