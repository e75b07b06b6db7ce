/** How a function leaves a party: what options it takes, how long, and on whom it rests then. */
@NullMarked
package org.linchpin.engine.exit;

import org.jspecify.annotations.NullMarked;
