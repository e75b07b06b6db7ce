/** The ranking of linchpins, as a page and a document. */
@NullMarked
package org.linchpin.views.sweep;

import org.jspecify.annotations.NullMarked;
