/** Tables as CSV, JSON and workbooks. */
@NullMarked
package org.linchpin.server.export;

import org.jspecify.annotations.NullMarked;
