/** What can be turned off on purpose: switches, the levels they are chosen from, and the filter that selects things. */
@NullMarked
package org.linchpin.engine.switches;

import org.jspecify.annotations.NullMarked;
