/** What goes dark, as a page and a document. */
@NullMarked
package org.linchpin.views.cut;

import org.jspecify.annotations.NullMarked;
