/** Solves the planner's 0/1 programs by a library. */
@NullMarked
package org.linchpin.solver;

import org.jspecify.annotations.NullMarked;
