/** What the rows of a register say: entities, arrangements, services, providers, chains, functions. */
@NullMarked
package org.linchpin.formats.register.entries;

import org.jspecify.annotations.NullMarked;
