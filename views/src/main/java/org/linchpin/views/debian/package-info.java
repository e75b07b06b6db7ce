/** What an import of package lists made, as a page and a document. */
@NullMarked
package org.linchpin.views.debian;

import org.jspecify.annotations.NullMarked;
