/** Plans: what they must meet, the files that keep them, pages and documents. */
@NullMarked
package org.linchpin.views.plan;

import org.jspecify.annotations.NullMarked;
