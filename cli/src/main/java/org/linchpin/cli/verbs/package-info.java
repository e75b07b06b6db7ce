/** One thin class a verb: parse, call, print. */
@NullMarked
package org.linchpin.cli.verbs;

import org.jspecify.annotations.NullMarked;
