/** Why one node goes dark under a cut, claim by claim, and what would have kept it lit. */
@NullMarked
package org.linchpin.engine.why;

import org.jspecify.annotations.NullMarked;
