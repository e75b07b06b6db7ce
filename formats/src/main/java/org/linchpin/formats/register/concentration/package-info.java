/** How concentrated the dependence that a register tells is, over all ranks of its chains. */
@NullMarked
package org.linchpin.formats.register.concentration;

import org.jspecify.annotations.NullMarked;
