/** One class a resource: parse, call, answer. */
@NullMarked
package org.linchpin.server.routes;

import org.jspecify.annotations.NullMarked;
