/** Packages in: zip or folder, plain CSV, data points or workbook. */
@NullMarked
package org.linchpin.formats.register.read;

import org.jspecify.annotations.NullMarked;
