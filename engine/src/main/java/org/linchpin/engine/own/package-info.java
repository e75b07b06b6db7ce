/** What is our own: what works with every foreign switch off (design 3.7). */
@NullMarked
package org.linchpin.engine.own;

import org.jspecify.annotations.NullMarked;
