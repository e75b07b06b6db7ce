/** The versioned binary snapshot of a compiled model, written and read. */
@NullMarked
package org.linchpin.formats.snapshot;

import org.jspecify.annotations.NullMarked;
