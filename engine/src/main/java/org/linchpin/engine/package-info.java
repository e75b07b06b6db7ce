/** Model, network and analyses: no I/O, no log, no clock, no unseeded randomness. */
@NullMarked
package org.linchpin.engine;

import org.jspecify.annotations.NullMarked;
