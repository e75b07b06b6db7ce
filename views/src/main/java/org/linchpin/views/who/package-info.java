/** The smallest groups that can stop something, as a page and a document. */
@NullMarked
package org.linchpin.views.who;

import org.jspecify.annotations.NullMarked;
