/** Tables, a page at a time. */
@NullMarked
package org.linchpin.server.page;

import org.jspecify.annotations.NullMarked;
