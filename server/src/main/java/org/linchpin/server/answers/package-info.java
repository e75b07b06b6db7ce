/** Analyses over HTTP: from parameters to the same views that the command line prints. */
@NullMarked
package org.linchpin.server.answers;

import org.jspecify.annotations.NullMarked;
