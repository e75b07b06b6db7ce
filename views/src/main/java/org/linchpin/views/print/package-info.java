/** How answers look: pages for people, rows for spreadsheets, documents for programs. */
@NullMarked
package org.linchpin.views.print;

import org.jspecify.annotations.NullMarked;
