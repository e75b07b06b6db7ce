/** Indicators of (EU) 2024/1502 for the providers of many registers, with what is not known said beside. */
@NullMarked
package org.linchpin.formats.register.screen;

import org.jspecify.annotations.NullMarked;
