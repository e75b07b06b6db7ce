package org.linchpin.engine.lint;

import static org.linchpin.engine.lint.Phrases.quoted;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;

/**
 * A jurisdiction that nobody is under or seated in, in which nothing stands, and of which no residency rule speaks: to
 * turn it off turns off nothing. Home is left out, for it says where home is.
 */
final class UnusedJurisdiction implements Lint {

    private final Model model;
    private final Findings findings;
    private final Set<String> used = new HashSet<>();

    UnusedJurisdiction(Subject subject, Findings findings) {
        this.model = subject.model();
        this.findings = findings;
        model.parties().forEach(this::party);
        model.options().forEach(option -> use(Uses.relations(option).in()));
        model.rules().residency().forEach(rule -> {
            used.addAll(rule.onlyIn());
            used.addAll(rule.readableBy());
        });
    }

    private void party(Party party) {
        use(party.seat());
        used.addAll(party.present());
        if (party.under() != null) {
            used.addAll(party.under().anyOrder());
            used.addAll(party.under().allOrders());
        }
    }

    @Override
    public void node(Node node) {
        use(node.relations().in());
    }

    @Override
    public void end() {
        for (Jurisdiction jurisdiction : model.jurisdictions()) {
            if (!jurisdiction.home() && !used.contains(jurisdiction.id())) {
                findings.warning(
                        jurisdiction.claim().where(),
                        "a jurisdiction must have somebody under it or something in it, " + quoted(jurisdiction.id())
                                + " has neither",
                        "say \"under\" or \"in\" where it belongs; or take it out");
            }
        }
    }

    private void use(@Nullable String id) {
        if (id != null) {
            used.add(id);
        }
    }
}
