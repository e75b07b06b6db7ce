package org.linchpin.engine.model;

import java.util.List;

/**
 * Whether a model leaves anything open, so that its worst and its best reading may differ (docs/semantics.md 1.9, 1.4):
 * unknown gates, doubtful needs, blank holdouts and shares, parties of which nobody said whom they obey, where there is a foreign
 * state to obey.
 */
public final class Openness {

    private boolean open;

    private Openness() {}

    /** True if the readings may differ; false if they are one. Walks the nodes once. */
    public static boolean isOpen(Model model) {
        boolean someForeign = model.jurisdictions().stream().anyMatch(jurisdiction -> !jurisdiction.home());
        if (someForeign && model.parties().stream().anyMatch(party -> party.under() == null)) {
            return true;
        }
        Openness search = new Openness();
        model.nodes().forEach(search::look);
        return search.open;
    }

    private void look(Node node) {
        if (open) {
            return;
        }
        open = node.timing().holdout() instanceof Holdout.Blank;
        node.relations().by().forEach(this::look);
        node.relations().from().forEach(this::look);
        node.relations().keys().forEach(this::look);
        look(node.needs(), false);
    }

    private void look(List<Gate.Branch> branches, boolean shared) {
        for (Gate.Branch branch : branches) {
            open |= branch.maybe() || (shared && branch.sharePpm() == Gate.Branch.NO_SHARE);
            look(branch.gate());
        }
    }

    private void look(Gate gate) {
        switch (gate) {
            case Gate.Need need -> open |= need.holdout() instanceof Holdout.Blank;
            case Gate.All all -> look(all.branches(), false);
            case Gate.Any any -> look(any.branches(), false);
            case Gate.AtLeast atLeast -> look(atLeast.branches(), false);
            case Gate.ShareOf share -> look(share.branches(), true);
            case Gate.Unknown unknown -> open = true;
        }
    }
}
