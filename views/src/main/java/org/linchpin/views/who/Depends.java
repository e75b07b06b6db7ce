package org.linchpin.views.who;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.who.OtherReading;
import org.linchpin.engine.who.WhoAnswer;
import org.linchpin.views.question.Opened;

/** Which groups the best reading denies: a run of the simulator for each group and target, once. */
final class Depends {

    private record Claim(int target, List<Switch> switches) {}

    private final Opened opened;
    private final int horizonSeconds;
    private final Map<Claim, Boolean> known = new HashMap<>();
    private boolean settled;
    private long left;

    Depends(Opened opened, int horizonSeconds) {
        this.opened = opened;
        this.horizonSeconds = horizonSeconds;
    }

    /** Runs all now, and none later: those for which there was no time stay unknown. */
    void settle(WhoAnswer answer, Work work) {
        for (WhoAnswer.Target target : answer.targets()) {
            for (WhoAnswer.CutSet set : target.sets()) {
                if (opened.best() != null && work.stopped()) {
                    left++;
                } else {
                    var unused = of(target.node(), set);
                }
            }
        }
        settled = true;
    }

    /** Of how many it stays unknown for want of time. */
    long left() {
        return left;
    }

    /** Null if only one reading was asked for, or if it is unknown. */
    @Nullable
    Boolean of(int target, WhoAnswer.CutSet set) {
        Opened.World best = opened.best();
        if (!opened.compared() || best == null) {
            return opened.compared() ? false : null;
        }
        Claim claim = new Claim(target, set.switches());
        Boolean said = known.get(claim);
        if (said == null && !settled) {
            said = isDenied(best, claim);
            known.put(claim, said);
        }
        return said;
    }

    private boolean isDenied(Opened.World best, Claim claim) {
        List<Switch> same = claim.switches.stream()
                .map(one -> best.switches().resolve(one.id()))
                .toList();
        int node = best.network().find(opened.network().id(claim.target));
        return !OtherReading.breaches(best.network(), node, same, horizonSeconds);
    }
}
