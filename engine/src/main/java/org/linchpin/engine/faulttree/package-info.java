/** Fault trees: boolean formulas over basic events, as graphs of gates. */
@NullMarked
package org.linchpin.engine.faulttree;

import org.jspecify.annotations.NullMarked;
