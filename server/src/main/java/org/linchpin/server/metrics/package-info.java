/** What the server did, counted. */
@NullMarked
package org.linchpin.server.metrics;

import org.jspecify.annotations.NullMarked;
