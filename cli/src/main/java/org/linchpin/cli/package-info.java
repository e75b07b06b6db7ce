/** The command {@code linchpin}: verbs parse, call and print; they compute nothing. */
@NullMarked
package org.linchpin.cli;

import org.jspecify.annotations.NullMarked;
