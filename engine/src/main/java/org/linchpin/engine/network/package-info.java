/**
 * The compiled network: ids as ints, gates as thresholds, needs in compressed rows. Compiled once from a model and one
 * reading of it, immutable, shared by all analyses.
 */
@NullMarked
package org.linchpin.engine.network;

import org.jspecify.annotations.NullMarked;
