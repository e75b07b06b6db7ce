/** Verbs about registers of information, one thin class each: parse, call, print. */
@NullMarked
package org.linchpin.cli.register;

import org.jspecify.annotations.NullMarked;
