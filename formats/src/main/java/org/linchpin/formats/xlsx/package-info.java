/** Workbooks of ISO/IEC 29500 (XLSX): sheets in, row by row, whoever wrote them; questionnaires out and back. */
@NullMarked
package org.linchpin.formats.xlsx;

import org.jspecify.annotations.NullMarked;
