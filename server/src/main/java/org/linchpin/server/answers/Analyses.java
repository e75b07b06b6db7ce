package org.linchpin.server.answers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.linchpin.engine.evidence.Evidence;
import org.linchpin.views.evidence.EvidenceView;
import org.linchpin.views.nodes.NodesView;
import org.linchpin.views.question.Opened;

/** Every analysis the API knows, by the name it has there. */
public final class Analyses {

    /** Those that a caller may wait for. */
    public static final Map<String, Answering> WAITED_FOR = waitedFor();

    /** Those that run as jobs: what may be waited for, and what takes longer. */
    public static final Map<String, Answering> JOBS = jobs();

    /** How far to look where nobody says otherwise, in seconds. */
    public static final int HORIZON_SECONDS = Asking.HORIZON_SECONDS;

    private Analyses() {}

    private static Map<String, Answering> waitedFor() {
        Map<String, Answering> all = new LinkedHashMap<>();
        all.put("switches", new SweepAnswering());
        all.put("cut", new CutAnswering());
        all.put("who", new WhoAnswering());
        all.put("why", new WhyAnswering());
        all.put("policy", new PolicyAnswering());
        all.put("check", new CheckAnswering());
        all.put("ask", new AskAnswering());
        all.put("diff", new DiffAnswering());
        all.put("nodes", nodes());
        all.put("claims", evidence(false));
        all.put("unexamined", evidence(true));
        return all;
    }

    private static Map<String, Answering> jobs() {
        Map<String, Answering> all = new LinkedHashMap<>();
        all.put("plan", new PlanAnswering(false));
        all.put("frontier", new PlanAnswering(true));
        all.put("sweep", new SweepAnswering());
        for (String name : new String[] {"who", "ask", "policy", "diff"}) {
            Answering known = WAITED_FOR.get(name);
            if (known != null) {
                all.put(name, known);
            }
        }
        all.put("exits", RegisterAnswering.ofModel("exits"));
        all.put("screen", RegisterAnswering.ofModel("screening"));
        return all;
    }

    private static Answering nodes() {
        return (subject, parameters) -> {
            Opened opened = Asking.open(subject, parameters);
            return work -> new NodesView(opened);
        };
    }

    private static Answering evidence(boolean onlyUnexamined) {
        return (subject, parameters) -> {
            Opened opened = Asking.open(subject, parameters);
            return work ->
                    new EvidenceView(opened, Evidence.of(opened.model(), opened.network(), work), onlyUnexamined);
        };
    }
}
