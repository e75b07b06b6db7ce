/** Workbooks in: the sheets of an XLSX file (ISO/IEC 29500), row by row, whoever wrote it. */
@NullMarked
package org.linchpin.formats.xlsx;

import org.jspecify.annotations.NullMarked;
