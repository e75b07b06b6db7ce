/** What is wrong with a model, as a page and a document. */
@NullMarked
package org.linchpin.views.check;

import org.jspecify.annotations.NullMarked;
