/** What a new arrangement would change, before it is signed: (EU) 2022/2554, Article 29. */
@NullMarked
package org.linchpin.formats.register.whatif;

import org.jspecify.annotations.NullMarked;
