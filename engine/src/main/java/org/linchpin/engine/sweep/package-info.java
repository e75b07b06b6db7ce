/** Every switch in turn: what it alone breaches, how much weight, how soon. */
@NullMarked
package org.linchpin.engine.sweep;

import org.jspecify.annotations.NullMarked;
