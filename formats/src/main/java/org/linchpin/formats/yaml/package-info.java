/** The model language in YAML 1.2: reading it with every place, and starting a new model. */
@NullMarked
package org.linchpin.formats.yaml;

import org.jspecify.annotations.NullMarked;
