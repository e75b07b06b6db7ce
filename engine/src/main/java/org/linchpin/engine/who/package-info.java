/** Who can switch a target off: minimal cut sets over the switches of a level. */
@NullMarked
package org.linchpin.engine.who;

import org.jspecify.annotations.NullMarked;
