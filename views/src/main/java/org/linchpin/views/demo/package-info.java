/** The shipped example on one screen. */
@NullMarked
package org.linchpin.views.demo;

import org.jspecify.annotations.NullMarked;
