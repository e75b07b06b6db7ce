package org.linchpin.engine.model;

import java.util.List;

/**
 * A state whose orders parties obey and on whose ground things stand.
 *
 * @param home true if it is one of ours
 * @param blocs ids of the blocs it belongs to
 */
public record Jurisdiction(String id, String name, boolean home, List<String> blocs, Claim claim) {}
