package org.linchpin.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a verb prints: data to stdout, all else to stderr, both UTF-8. Which of them is a terminal, and how wide, the
 * launcher says in system properties, for a JVM can only tell whether stdin and stdout both are; started without it, none is.
 */
public final class Terminal {

    private static final int DEFAULT_WIDTH = 80;
    private static final int NARROWEST = 40;

    private final Outlet outlet;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean outIsTerminal;
    private final boolean errIsTerminal;
    private final boolean colour;
    private final int width;
    private final boolean debug;

    private Terminal(
            OutputStream out,
            OutputStream err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            boolean colour,
            int width,
            boolean debug) {
        this.outlet = new Outlet(out);
        this.out = new PrintStream(new BufferedOutputStream(outlet, 1 << 16), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(new Outlet(err), true, StandardCharsets.UTF_8);
        this.outIsTerminal = outIsTerminal;
        this.errIsTerminal = errIsTerminal;
        this.colour = colour;
        this.width = width;
        this.debug = debug;
    }

    /** The terminal of this process. */
    public static Terminal ofProcess() {
        String said = System.getProperty("linchpin.terminal", "");
        boolean outIsTerminal = said.contains("out");
        boolean errIsTerminal = said.contains("err");
        String term = System.getenv("TERM");
        String noColour = System.getenv("NO_COLOR");
        boolean plain = term == null || term.equals("dumb");
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                outIsTerminal,
                errIsTerminal && !plain,
                outIsTerminal && !plain && (noColour == null || noColour.isEmpty()),
                width(System.getProperty("linchpin.width"), System.getenv("COLUMNS")),
                "1".equals(System.getenv("LINCHPIN_DEBUG")));
    }

    /** Not a terminal: all rows, whole cells, no colour. */
    public static Terminal piped(OutputStream out, OutputStream err) {
        return new Terminal(out, err, false, false, false, DEFAULT_WIDTH, false);
    }

    /** A terminal so wide, with or without colour. */
    public static Terminal wide(OutputStream out, OutputStream err, int width, boolean colour) {
        return new Terminal(out, err, true, true, colour, width, false);
    }

    private static int width(@Nullable String... said) {
        for (String text : said) {
            if (text != null && text.matches("[0-9]{1,4}") && Integer.parseInt(text) > 0) {
                return Math.max(NARROWEST, Integer.parseInt(text));
            }
        }
        return DEFAULT_WIDTH;
    }

    /** For data. */
    public PrintStream out() {
        return out;
    }

    /** For messages and progress. */
    public PrintStream err() {
        return err;
    }

    public boolean outIsTerminal() {
        return outIsTerminal;
    }

    /** True if progress may be drawn on stderr. */
    public boolean errIsTerminal() {
        return errIsTerminal;
    }

    public boolean colour() {
        return colour;
    }

    /** In columns; means something if {@link #outIsTerminal}. */
    public int width() {
        return width;
    }

    /** True if the user asked for stack traces. */
    public boolean debug() {
        return debug;
    }

    /** Writes out what is held back; says why that failed, or null. */
    @Nullable
    String finish() {
        out.flush();
        return outlet.failure();
    }
}
