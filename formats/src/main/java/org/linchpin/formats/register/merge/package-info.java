/** Many registers as one picture: who the providers are, what contradicts what, and the model of all entities. */
@NullMarked
package org.linchpin.formats.register.merge;

import org.jspecify.annotations.NullMarked;
