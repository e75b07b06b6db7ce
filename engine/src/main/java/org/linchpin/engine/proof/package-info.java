/** Certificates of cuts, for a checker that shares nothing with the engine. */
@NullMarked
package org.linchpin.engine.proof;

import org.jspecify.annotations.NullMarked;
