/** Answers as data: objects with fields in a fixed order, and their JSON text. */
@NullMarked
package org.linchpin.views.json;

import org.jspecify.annotations.NullMarked;
