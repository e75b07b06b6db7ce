/** What the answers rest on: claims, weakest first, with how much stands on each. */
@NullMarked
package org.linchpin.engine.evidence;

import org.jspecify.annotations.NullMarked;
