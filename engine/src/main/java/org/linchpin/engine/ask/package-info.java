/** Which questions to ask first: open points of the model, and the verdicts that their answers would settle. */
@NullMarked
package org.linchpin.engine.ask;

import org.jspecify.annotations.NullMarked;
