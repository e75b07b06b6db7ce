package org.linchpin.formats.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a package says of itself.
 *
 * @param path as the user named it
 * @param name file or folder name without {@code .zip}
 * @param parsed what the name says, or null if it is not named by the rules
 * @param taxonomy such as {@code 4.0}, or null if nothing says
 * @param parameters of {@code parameters.csv}
 * @param filed filing indicators: template to whether it is reported
 */
public record Envelope(
        String path,
        String name,
        @Nullable PackageName parsed,
        Layout layout,
        @Nullable String taxonomy,
        Map<String, String> parameters,
        Map<String, Boolean> filed) {}
