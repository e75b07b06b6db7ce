/** Where the boxes and arrows of a graph go. */
@NullMarked
package org.linchpin.server.layout;

import org.jspecify.annotations.NullMarked;
