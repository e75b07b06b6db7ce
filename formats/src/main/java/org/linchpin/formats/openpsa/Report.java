package org.linchpin.formats.openpsa;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;

/** Tells what is wrong with a text by offset. Lines and columns are counted only while a person would read them. */
record Report(String file, String text, Problems problems) {

    void error(int offset, String message) {
        problems.accept(Problem.error(at(offset), message));
    }

    void error(int offset, String message, @Nullable String maybe) {
        problems.accept(Problem.error(at(offset), message, maybe));
    }

    void warning(int offset, String message, @Nullable String maybe) {
        problems.accept(Problem.warning(at(offset), message, maybe));
    }

    /** The file alone once further problems are only counted: a million of them must not each cost a walk. */
    Where at(int offset) {
        if (problems.isFull()) {
            return new Where(file, 0, 0);
        }
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line = 1;
        for (int end = text.indexOf('\n'); end >= 0 && end < lineStart; end = text.indexOf('\n', end + 1)) {
            line++;
        }
        return new Where(file, line, text.codePointCount(lineStart, offset) + 1);
    }
}
