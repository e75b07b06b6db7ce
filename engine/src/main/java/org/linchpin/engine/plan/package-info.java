/**
 * The cheapest set of options that meets the policies: an implicit hitting set. A 0/1 program over the options ({@link
 * org.linchpin.engine.plan.Program}) grows by the reasons of what its best choice still leaves dark.
 */
@NullMarked
package org.linchpin.engine.plan;

import org.jspecify.annotations.NullMarked;
