package org.linchpin.engine.who.diagram;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs a task on a thread whose stack is deep enough for operations that recurse once per variable. The stack is address
 * space, taken only as far as it is used.
 */
final class DeepStack {

    private static final long STACK_BYTES = 1L << 29;

    private DeepStack() {}

    /** The task's result; what it throws is thrown here. Waits even when interrupted: the task's work is told to stop. */
    static <T> T call(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(null, future, "decision-diagrams", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException waiting) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof RuntimeException thrown) {
                        throw thrown;
                    }
                    if (failed.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
