package org.linchpin.cli.verbs;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.Work;
import org.linchpin.views.print.Figures;

/**
 * The work of one verb, from the first question to the last line printed: keeps its time budget, shows progress where
 * stderr is a terminal, and lets Ctrl-C stop the analysis but not the printing of what was found.
 */
public final class Effort implements Work, AutoCloseable {

    private static final long MILLI = 1_000_000L;
    private static final long SILENT_NANOS = 500 * MILLI;
    private static final long REDRAW_NANOS = 100 * MILLI;
    private static final int PATIENCE_SECONDS = 10;

    /** Each thread has buffers of its own. */
    private static final int MOST_THREADS = 8;

    private final Terminal terminal;
    private final String what;
    private final boolean shown;
    private final long begin = System.nanoTime();
    private final long budgetNanos;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread atInterrupt = new Thread(this::interruptAndWait, "interrupt");
    private volatile boolean interrupted;
    private long drawn;

    private Effort(Terminal terminal, boolean quiet, String what, int budgetSeconds) {
        this.terminal = terminal;
        this.what = what;
        this.shown = terminal.errIsTerminal() && !quiet;
        this.budgetNanos = budgetSeconds == 0 ? Long.MAX_VALUE : budgetSeconds * 1000L * MILLI;
    }

    /**
     * Work that has begun.
     *
     * @param what the word before the progress figures
     * @param budgetSeconds 0 for no limit
     */
    public static Effort of(Terminal terminal, boolean quiet, String what, int budgetSeconds) {
        Effort effort = new Effort(terminal, quiet, what, budgetSeconds);
        // Ctrl-C and SIGTERM end a JVM by way of its shutdown hooks; it leaves when they have returned.
        Runtime.getRuntime().addShutdownHook(effort.atInterrupt);
        return effort;
    }

    @Override
    public boolean stopped() {
        return interrupted || System.nanoTime() - begin > budgetNanos;
    }

    @Override
    public int threads() {
        return Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    }

    @Override
    public synchronized void progress(long done, long total) {
        if (isDue()) {
            draw(Figures.count(done) + " of " + Figures.count(total));
        }
    }

    @Override
    public Work share(int parts) {
        return budgetNanos == Long.MAX_VALUE ? this : new Share(this, begin + budgetNanos, parts);
    }

    /** A part of the time that is left until a moment. */
    private static final class Share implements Work {

        private final Effort whole;
        private final long end;

        Share(Effort whole, long endOfBudget, int parts) {
            this.whole = whole;
            long now = System.nanoTime();
            this.end = now + Math.max(0, endOfBudget - now) / parts;
        }

        @Override
        public boolean stopped() {
            return whole.stopped() || System.nanoTime() - end > 0;
        }

        @Override
        public int threads() {
            return whole.threads();
        }

        @Override
        public void progress(long done, long total) {
            whole.progress(done, total);
        }

        @Override
        public Work share(int parts) {
            return new Share(whole, end, parts);
        }
    }

    /** The same for a reading whose end is not known. */
    public void read(long bytes) {
        if (isDue()) {
            draw(Figures.count(bytes / 1_000_000) + " MB read");
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        return shown && now - begin > SILENT_NANOS && now - drawn > REDRAW_NANOS;
    }

    private void draw(String figures) {
        drawn = System.nanoTime();
        terminal.err().print("\r" + what + " " + figures + "\u001b[K");
        terminal.err().flush();
    }

    /** Asks the analysis to stop with what it has. */
    void interrupt() {
        interrupted = true;
    }

    public boolean isInterrupted() {
        return interrupted;
    }

    /** Takes the progress line away; call before the answer is printed. */
    public void clear() {
        if (drawn != 0) {
            drawn = 0;
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }

    private void interruptAndWait() {
        interrupt();
        try {
            boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                terminal.err().println("linchpin: stopped before anything could be printed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        clear();
        terminal.out().flush();
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(atInterrupt);
        } catch (IllegalStateException alreadyLeaving) {
            // The hook is running: it has been told, and the JVM leaves with the signal's code.
            interrupted = true;
        }
    }
}
