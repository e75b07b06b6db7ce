package org.linchpin.engine.lint;

import java.util.List;
import org.linchpin.engine.model.Problem;

/**
 * @param problems warnings and notes in the order of files, lines and columns; each ends in the name of its lint in
 *     brackets. What was not looked at because the model is large is one of them
 * @param complete false if the caller stopped it
 */
public record LintAnswer(List<Problem> problems, boolean complete) {}
