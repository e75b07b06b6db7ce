/** Workbooks in the XLSX format of ISO/IEC 29500: questionnaires, written and read back. */
@NullMarked
package org.linchpin.formats.xlsx;

import org.jspecify.annotations.NullMarked;
