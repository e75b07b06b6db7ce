/** Models as they were or are at a git revision, read by the installed {@code git}. */
@NullMarked
package org.linchpin.formats.git;

import org.jspecify.annotations.NullMarked;
