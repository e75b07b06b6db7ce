/** What changed between two models: verdicts first, then the claims they rest on. */
@NullMarked
package org.linchpin.engine.diff;

import org.jspecify.annotations.NullMarked;
