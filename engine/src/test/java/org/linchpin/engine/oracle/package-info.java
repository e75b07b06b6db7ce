/**
 * The proof side of the engine: docs/semantics.md told a second time, tick by tick and by brute force, on the records of
 * the model alone. Nothing here uses the network or an analysis of the engine, so that an error would have to be made
 * twice to stay unseen.
 *
 * <p>Where each rule is told: 1.2, 1.7, 1.9, 1.10 {@code Wiring}; 1.3, 1.4 {@code Obedience}; 1.5, 1.6 {@code Places};
 * 1.8 {@code Formula.Shares}; 2.1 to 2.7 {@code TickEvaluator}; 2.8 {@code ClosedForm}; 2.9, 2.10 {@code TickRun}; 3.1
 * {@code Switches}; 3.2 {@code Level}; section 4 {@code ColdStart}; section 5 {@code BruteWho}; the sweep {@code
 * BruteSweep}. {@code RandomCase} makes models and questions by seed, {@code Metamorphic} changes models so that the
 * answers after are known from those before. Fault trees have {@code RandomTrees} and {@code BruteTree}.
 */
@NullMarked
package org.linchpin.engine.oracle;

import org.jspecify.annotations.NullMarked;
