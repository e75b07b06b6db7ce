/** What goes dark when switches go off, when and why: the question, the two ways to run it, the answer. */
@NullMarked
package org.linchpin.engine.cut;

import org.jspecify.annotations.NullMarked;
