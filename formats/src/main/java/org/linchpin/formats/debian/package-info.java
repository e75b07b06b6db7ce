/** Debian's package lists, as apt keeps them, made into a model: packages, what they depend on, who maintains them. */
@NullMarked
package org.linchpin.formats.debian;

import org.jspecify.annotations.NullMarked;
