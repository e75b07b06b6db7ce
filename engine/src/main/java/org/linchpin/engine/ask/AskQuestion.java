package org.linchpin.engine.ask;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;

/**
 * Which of the model's questions to ask first.
 *
 * @param written the model as its files say
 * @param standing the model with the options that stand
 * @param orderly true if contractual notices shift losses
 * @param targets ids of the nodes whose verdicts count, each once
 * @param over the level or filter of the switches, or null for all parties, jurisdictions, blocs and sites
 * @param horizonSeconds breaches that begin later do not count
 * @param mostPairs so many pairs are tried at most; 0 for none
 */
public record AskQuestion(
        Model written,
        UnaryOperator<Model> standing,
        boolean orderly,
        List<String> targets,
        @Nullable String over,
        int horizonSeconds,
        int mostPairs) {

    public static final int DEFAULT_PAIRS = 200;
}
