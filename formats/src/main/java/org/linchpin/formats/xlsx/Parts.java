package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook's zip. Who gives them bounds how much they yield. */
@FunctionalInterface
public interface Parts {

    /**
     * Opens a part, whose name is compared without regard to case.
     *
     * @param name without a leading slash, such as {@code xl/workbook.xml}
     * @return null if there is none
     */
    @Nullable
    InputStream open(String name) throws IOException;
}
