/** Registers out: a package in the layout of the EBA, plain CSV, as a folder or a zip. */
@NullMarked
package org.linchpin.formats.register.write;

import org.jspecify.annotations.NullMarked;
