/** Benchmarks. Tests never assert a time; these measure it. */
@NullMarked
package org.linchpin.bench;

import org.jspecify.annotations.NullMarked;
