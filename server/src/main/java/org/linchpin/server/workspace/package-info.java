/** The models that are served, as they lie on the disk. */
@NullMarked
package org.linchpin.server.workspace;

import org.jspecify.annotations.NullMarked;
