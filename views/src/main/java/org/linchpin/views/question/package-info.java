/** From words to questions: a model that is opened on terms, its nodes, switches and moments, and what was asked wrongly. */
@NullMarked
package org.linchpin.views.question;

import org.jspecify.annotations.NullMarked;
