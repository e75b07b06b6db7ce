package org.linchpin.engine.network;

import java.util.ArrayList;
import java.util.List;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Gate.Branch;
import org.linchpin.engine.model.Holdout;

/** Writes the gates of one node after another as thresholds, on one reading (docs/semantics.md 1.8-1.10). */
final class GateCompiler {

    private static final int WHOLE_PPM = 1_000_000;

    private final NetworkBuilder builder;
    private final Terms terms;
    private final Sources sources;

    GateCompiler(NetworkBuilder builder, Terms terms, Sources sources) {
        this.builder = builder;
        this.terms = terms;
        this.sources = sources;
    }

    /** The length of a holdout in this reading. */
    static int seconds(Holdout holdout, Terms terms) {
        return switch (holdout) {
            case Holdout.Lasting lasting -> lasting.seconds();
            case Holdout.Endless ignored -> Seconds.NEVER;
            case Holdout.Blank blank -> terms.worst() ? blank.leastSeconds() : Seconds.NEVER;
            case Holdout.Until ignored -> 0;
        };
    }

    /** Adds one more all-of need to a node. */
    void allOf(int node, Gate.Need need) {
        gate(node, need, 1, true);
    }

    /** Adds a node's own list, joined by all-of. */
    void needs(int node, List<Branch> branches) {
        allOf(node, branches);
    }

    private void allOf(int into, List<Branch> branches) {
        for (Branch branch : branches) {
            if (!branch.maybe() || terms.worst()) {
                branch(into, branch, 1, true);
            }
        }
    }

    private void branch(int into, Branch branch, int weight, boolean intoAllOf) {
        if (branch.readySeconds() == Branch.NO_STANDBY) {
            gate(into, branch.gate(), weight, intoAllOf);
            return;
        }
        int called = builder.gate(into, weight);
        builder.need(called, sources.standby(branch.readySeconds()), 0, false, 1);
        gate(called, branch.gate(), 1, true);
    }

    private void gate(int into, Gate gate, int weight, boolean intoAllOf) {
        switch (gate) {
            case Gate.Need need -> need(into, need, weight, intoAllOf);
            case Gate.All all -> allOf(intoAllOf ? into : builder.gate(into, weight), all.branches());
            case Gate.Any any -> atLeast(builder.gate(into, weight), 1, any.branches());
            case Gate.AtLeast some -> atLeast(builder.gate(into, weight), some.k(), some.branches());
            case Gate.ShareOf share -> share(builder.gate(into, weight), share);
            case Gate.Unknown unknown -> {
                if (terms.worst()) {
                    allOf(intoAllOf ? into : builder.gate(into, weight), unknown.branches());
                } else {
                    atLeast(builder.gate(into, weight), 1, unknown.branches());
                }
            }
        }
    }

    private void atLeast(int ref, int k, List<Branch> branches) {
        int there = 0;
        for (Branch branch : branches) {
            if (!branch.maybe() || !terms.worst()) {
                branch(ref, branch, 1, false);
                there++;
            }
        }
        builder.failAt(ref, there - k + 1);
    }

    private void share(int ref, Gate.ShareOf share) {
        int known = 0;
        int counted = 0;
        boolean blankAbsent = false;
        List<Branch> blanks = new ArrayList<>();
        for (Branch branch : share.branches()) {
            boolean absent = branch.maybe() && terms.worst();
            if (branch.sharePpm() == Branch.NO_SHARE) {
                blanks.add(branch);
                blankAbsent |= absent;
                continue;
            }
            known += branch.sharePpm();
            if (!absent && branch.sharePpm() > 0) {
                branch(ref, branch, branch.sharePpm(), false);
                counted += branch.sharePpm();
            }
        }
        int rest = Math.max(0, WHOLE_PPM - known);
        if (!blanks.isEmpty() && rest > 0 && !blankAbsent) {
            int unsplit = builder.gate(ref, rest);
            for (Branch blank : blanks) {
                branch(unsplit, blank, 1, terms.worst());
            }
            builder.failAt(unsplit, terms.worst() ? 1 : blanks.size());
            counted += rest;
        }
        builder.failAt(ref, counted - share.thresholdPpm() + 1);
    }

    private void need(int into, Gate.Need need, int weight, boolean intoAllOf) {
        if (need.holdout() instanceof Holdout.Until term) {
            int either = builder.gate(into, weight);
            builder.failAt(either, 2);
            builder.need(either, sources.term(term.date()), 0, false, 1);
            need(either, need.withHoldout(Holdout.NONE), 1, false);
            return;
        }
        int holdout = seconds(need.holdout(), terms);
        if (terms.orderly()) {
            holdout = Seconds.plus(holdout, need.noticeSeconds());
        }
        int owner = builder.ownerOf(into);
        int node = sources.modelNode(need.target());
        if (node >= 0) {
            builder.need(into, sources.ofNode(owner, node, need.until()), holdout, need.cache(), weight);
            return;
        }
        Positions positions = sources.positions();
        int ref = into;
        int each = weight;
        if (need.aspect() == Gate.Aspect.WHOLE && !intoAllOf) {
            ref = builder.gate(into, weight);
            each = 1;
        }
        if (need.aspect() != Gate.Aspect.SUPPLY) {
            int serve = positions.serve(need.target());
            builder.need(ref, sources.ofParty(owner, need.target(), serve, need.until()), holdout, need.cache(), each);
        }
        if (need.aspect() != Gate.Aspect.SERVE) {
            int supply = positions.supply(need.target());
            builder.need(ref, sources.ofParty(owner, need.target(), supply, need.until()), holdout, need.cache(), each);
        }
    }
}
