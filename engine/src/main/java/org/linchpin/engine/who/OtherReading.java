package org.linchpin.engine.who;

import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.cut.Timeline;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.switches.Switch;

/** Whether a set that breaches a target in one reading does so in the other; if not, the verdict depends. */
public final class OtherReading {

    private OtherReading() {}

    /**
     * One run.
     *
     * @param other the network of the other reading, to which target and switches belong
     */
    public static boolean breaches(Network other, int target, List<Switch> switches, int horizonSeconds) {
        List<Off> offs = switches.stream().map(Off::forGood).toList();
        Timeline run = Runs.run(other, offs, horizonSeconds, Runs.DEFAULT_EVENT_BUDGET, Work.UNBOUNDED);
        return run.breach(target, horizonSeconds, other.tolerates(target)) != Timeline.NONE;
    }
}
