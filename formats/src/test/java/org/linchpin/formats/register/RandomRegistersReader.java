package org.linchpin.formats.register;

import java.io.IOException;
import java.nio.file.Path;
import org.linchpin.formats.register.read.PackageReader;

/** Random registers as they are read. */
public final class RandomRegistersReader {

    private RandomRegistersReader() {}

    /** @param directory for the package */
    public static Register read(long seed, int size, Path directory) throws IOException {
        RuleFiles rules = RuleFiles.shipped();
        return new PackageReader(rules, Templates.of(rules))
                .read(RandomRegisters.make(seed, size).writeFolder(directory));
    }
}
