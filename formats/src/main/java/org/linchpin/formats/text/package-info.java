/** The short forms of the model language, the same in YAML and in CSV: durations, shares, money, dates, ids, needs. */
@NullMarked
package org.linchpin.formats.text;

import org.jspecify.annotations.NullMarked;
