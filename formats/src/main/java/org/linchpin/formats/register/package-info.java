/** Registers of information (EU) 2024/2956: their templates, a register as it was filed, and what its words mean. */
@NullMarked
package org.linchpin.formats.register;

import org.jspecify.annotations.NullMarked;
