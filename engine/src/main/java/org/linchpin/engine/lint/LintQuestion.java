package org.linchpin.engine.lint;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Network;

/**
 * What in this model is valid and yet doubtful?
 *
 * @param model as it was read
 * @param worst the model in its worst reading, with the options that are done bought
 * @param best the same in its best reading, or null if the model leaves nothing open
 */
public record LintQuestion(
        Model model, Network worst, @Nullable Network best) {}
