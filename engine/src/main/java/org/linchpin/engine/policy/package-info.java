/** What must hold: the policies of a model, judged in its network. */
@NullMarked
package org.linchpin.engine.policy;

import org.jspecify.annotations.NullMarked;
