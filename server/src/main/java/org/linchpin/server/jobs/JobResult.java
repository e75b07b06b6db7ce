package org.linchpin.server.jobs;

import org.linchpin.server.answers.Answer;
import org.linchpin.server.answers.Subject;

/**
 * What a job found.
 *
 * @param subject what was asked about, as it was then
 */
public record JobResult(Subject subject, Answer answer) {}
