/** Minimal cut sets of fault trees by decision diagrams: every set of every size, counted without being listed. */
@NullMarked
package org.linchpin.engine.who.diagram;

import org.jspecify.annotations.NullMarked;
