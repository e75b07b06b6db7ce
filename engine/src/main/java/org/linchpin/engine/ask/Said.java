package org.linchpin.engine.ask;

import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;

/**
 * A reply to a question.
 *
 * @param id of the question
 * @param claim what it rests on; null leaves the evidence of the model as it is
 */
public record Said(String id, Reply reply, @Nullable Claim claim) {}
