package org.linchpin.cli.verbs;

import java.util.concurrent.Callable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.views.print.View;
import picocli.CommandLine.Mixin;

/** What all verbs that answer share: where they print, and how. */
public abstract class Verb implements Callable<Integer> {

    protected final Terminal terminal;

    @Mixin
    protected final OutputOptions output = new OutputOptions();

    @Mixin
    final HelpOption help = new HelpOption();

    protected Verb(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints the answer of work that is done or was stopped. */
    protected final int print(View view, Effort work) {
        work.clear();
        if (work.isInterrupted()) {
            terminal.err().println("linchpin: stopped; what is printed is truncated");
        }
        output.print(view, terminal);
        return work.isInterrupted() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }
}
