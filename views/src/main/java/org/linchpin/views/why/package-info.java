/** One node of one cut, as a page and a document. */
@NullMarked
package org.linchpin.views.why;

import org.jspecify.annotations.NullMarked;
