/** The switchboard: what a cut looks like, as tiles in lanes. */
@NullMarked
package org.linchpin.views.board;

import org.jspecify.annotations.NullMarked;
