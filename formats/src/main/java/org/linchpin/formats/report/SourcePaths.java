package org.linchpin.formats.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.linchpin.engine.model.Where;

/** Model files as a code host names them: from the root of the checkout, with slashes. */
public final class SourcePaths {

    private final Path root;

    /** @param root the directory of the checkout */
    public SourcePaths(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** From the root; what lies outside of it by its absolute path. */
    String path(Where where) {
        Path file = Path.of(where.file()).toAbsolutePath().normalize();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }

    /** True if the file lies under the root. */
    boolean isInside(Where where) {
        return Path.of(where.file()).toAbsolutePath().normalize().startsWith(root);
    }

    /** A relative reference (RFC 3986) from the root; a {@code file:} URI for what lies outside of it. */
    String uri(Where where) {
        try {
            String path = path(where);
            return isInside(where)
                    // A first segment with a colon would read as a scheme; "./" in front would not be normal.
                    ? new URI(null, null, "/" + path, null)
                            .toASCIIString()
                            .substring(1)
                            .replace(":", "%3A")
                    : new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
