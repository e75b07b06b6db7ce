package org.linchpin.engine.plan;

import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Terms;

/**
 * Which options, bought together, meet the policies of the model at the least cost?
 *
 * @param model as it is written, nothing bought; options that are done always stand
 * @param horizonSeconds for policies that name none
 * @param periodSeconds for which yearly costs are paid
 */
public record PlanQuestion(Model model, Terms terms, int horizonSeconds, long periodSeconds) {}
