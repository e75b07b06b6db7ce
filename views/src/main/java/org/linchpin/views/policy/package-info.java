/** Verdicts of policies: pages, documents, reports, and what was accepted. */
@NullMarked
package org.linchpin.views.policy;

import org.jspecify.annotations.NullMarked;
