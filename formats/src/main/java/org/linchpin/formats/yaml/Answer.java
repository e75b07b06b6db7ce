package org.linchpin.formats.yaml;

import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Where;

/**
 * An entry of {@code answers}.
 *
 * @param question id of the question
 * @param reply as written
 * @param where the reply stands
 * @param claim what it rests on, at the place of the entry
 */
public record Answer(String question, String reply, Where where, Claim claim) {}
