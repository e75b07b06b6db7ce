package org.linchpin.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stream that never throws: after the first failed write it drops the rest and remembers why. A reader that went away
 * ({@code | head}) is no failure.
 */
final class Outlet extends OutputStream {

    private final OutputStream to;
    private @Nullable IOException fault;

    Outlet(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (fault == null) {
            try {
                to.write(bytes, offset, length);
            } catch (IOException e) {
                fault = e;
            }
        }
    }

    @Override
    public void flush() {
        if (fault == null) {
            try {
                to.flush();
            } catch (IOException e) {
                fault = e;
            }
        }
    }

    /** Why writing failed, or null if it did not, or only because the reader went away. */
    @Nullable
    String failure() {
        if (fault == null) {
            return null;
        }
        String reason = String.valueOf(fault.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("pipe") ? null : reason;
    }
}
