/** Lints: what is valid in a model and yet doubtful, one small class a kind of doubt. */
@NullMarked
package org.linchpin.engine.lint;

import org.jspecify.annotations.NullMarked;
