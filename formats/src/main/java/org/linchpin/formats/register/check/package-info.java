/** What is wrong with a register, or worth knowing: one class for each group of rules. */
@NullMarked
package org.linchpin.formats.register.check;

import org.jspecify.annotations.NullMarked;
