/** Fault trees in the Open-PSA Model Exchange Format, read and written. */
@NullMarked
package org.linchpin.formats.openpsa;

import org.jspecify.annotations.NullMarked;
