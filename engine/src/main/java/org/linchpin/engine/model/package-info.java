/**
 * What organisations say about their dependence: nodes, needs, parties, jurisdictions, options, rules, scenarios, and
 * the evidence each statement rests on. Records only; nothing here computes an answer.
 */
@NullMarked
package org.linchpin.engine.model;

import org.jspecify.annotations.NullMarked;
