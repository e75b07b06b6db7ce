/** Two models: where each is read from, what differs, as a page and a document. */
@NullMarked
package org.linchpin.views.diff;

import org.jspecify.annotations.NullMarked;
