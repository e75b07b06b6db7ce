/** How the functions of a register leave their providers: what is planned, what would be fast enough, who the alternatives are. */
@NullMarked
package org.linchpin.formats.register.exits;

import org.jspecify.annotations.NullMarked;
