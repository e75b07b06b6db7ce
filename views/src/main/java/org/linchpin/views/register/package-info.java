/** Registers of information: answers as pages, documents and reports. */
@NullMarked
package org.linchpin.views.register;

import org.jspecify.annotations.NullMarked;
