/** Open questions: pages, documents, questionnaires and the overlays made of them. */
@NullMarked
package org.linchpin.views.ask;

import org.jspecify.annotations.NullMarked;
