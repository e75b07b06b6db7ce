package org.linchpin.engine.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of one world, ids resolved against one another, free of errors ({@link org.linchpin.engine.model.validity.Validity}).
 *
 * @param self the party that is "we", or null
 * @param asOf time 0, or null if nothing of the model is dated
 */
public record Model(
        String name,
        @Nullable String about,
        @Nullable String self,
        @Nullable LocalDate asOf,
        String currency,
        List<Source> sources,
        List<Jurisdiction> jurisdictions,
        List<Party> parties,
        Nodes nodes,
        List<Option> options,
        Rules rules,
        List<Scenario> scenarios) {

    /** The same model of other nodes. */
    public Model withNodes(Nodes others) {
        return new Model(
                name, about, self, asOf, currency, sources, jurisdictions, parties, others, options, rules, scenarios);
    }

    /** The same model with other options. */
    public Model withOptions(List<Option> others) {
        return new Model(
                name, about, self, asOf, currency, sources, jurisdictions, parties, nodes, others, rules, scenarios);
    }

    /** The same model under other rules. */
    public Model withRules(Rules others) {
        return new Model(
                name, about, self, asOf, currency, sources, jurisdictions, parties, nodes, options, others, scenarios);
    }

    /** A model of nodes and nothing else, for tests and importers. */
    public static Model ofNodes(String name, Nodes nodes) {
        return new Model(
                name,
                null,
                null,
                null,
                "EUR",
                List.of(),
                List.of(),
                List.of(),
                nodes,
                List.of(),
                Rules.NONE,
                List.of());
    }
}
