/** Fault trees in the place of models: cut sets and probabilities as pages and documents. */
@NullMarked
package org.linchpin.views.faulttree;

import org.jspecify.annotations.NullMarked;
