/** What the answers rest on: claims, and nodes of which nobody said what they need. */
@NullMarked
package org.linchpin.views.evidence;

import org.jspecify.annotations.NullMarked;
