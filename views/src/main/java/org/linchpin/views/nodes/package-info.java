/** The things of a model: its nodes as a table and one by one, and what has a name. */
@NullMarked
package org.linchpin.views.nodes;

import org.jspecify.annotations.NullMarked;
