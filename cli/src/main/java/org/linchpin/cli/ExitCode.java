package org.linchpin.cli;

/** What the command says to the shell that called it. */
public final class ExitCode {

    /** Done; if a policy was asked about, it is met. */
    public static final int DONE = 0;

    /** The tool failed: a bad model, a file that cannot be read or written. */
    public static final int FAILED = 1;

    /** Called wrongly: unknown verb, option, switch, node, level or filter. */
    public static final int USAGE = 2;

    /** A policy is violated, or a register would be rejected. */
    public static final int POLICY = 3;

    /** A rehearsal's lab is not valid. */
    public static final int LAB = 4;

    /** Stopped by Ctrl-C; what was found until then is printed. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
