/**
 * The proof side of the engine: docs/semantics.md told a second time, tick by tick and by brute force, on the records of
 * the model alone. Nothing here uses the network or an analysis of the engine, so that an error would have to be made
 * twice to stay unseen. Class and method docs name the numbered rule that they tell.
 */
@NullMarked
package org.linchpin.engine.oracle;

import org.jspecify.annotations.NullMarked;
