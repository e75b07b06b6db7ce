/** The console and the API of one user on one machine. */
@NullMarked
package org.linchpin.server;

import org.jspecify.annotations.NullMarked;
