/** Checks certificates of cuts. Shares nothing with the engine: a second opinion. */
@NullMarked
package org.linchpin.proof;

import org.jspecify.annotations.NullMarked;
