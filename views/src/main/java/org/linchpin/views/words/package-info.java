/** Nodes, causes, claims and numbers in the words that all answers share. */
@NullMarked
package org.linchpin.views.words;

import org.jspecify.annotations.NullMarked;
