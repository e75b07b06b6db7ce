/** Answers as data, and their JSON text. */
@NullMarked
package org.linchpin.server.json;

import org.jspecify.annotations.NullMarked;
