/** What could be bought, built or done, and the model once it is. */
@NullMarked
package org.linchpin.engine.options;

import org.jspecify.annotations.NullMarked;
