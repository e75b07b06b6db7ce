package org.linchpin.engine.plan;

import java.util.List;
import org.linchpin.engine.policy.Limit;

/**
 * A function that a limit does not let these switches breach is breached by them.
 *
 * @param switches by id; none if it is breached with no switch off
 */
record Violation(Limit limit, List<String> switches, String function) {}
