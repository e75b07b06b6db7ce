package org.linchpin.server.answers;

import java.util.List;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.policy.Judgement;
import org.linchpin.views.policy.FailOn;
import org.linchpin.views.policy.PolicyRequest;
import org.linchpin.views.policy.PolicyView;
import org.linchpin.views.policy.Verdicts;
import org.linchpin.views.question.Opened;

/** How the model stands against its policies. */
final class PolicyAnswering implements Answering {

    /** What the command line exits with, which its document tells. */
    private static final int EXIT_POLICY = 3;

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Opened opened = Asking.open(subject, parameters);
        PolicyRequest request = new PolicyRequest(parameters.list("only"), Asking.horizon(parameters));
        List<Rules.Policy> policies = request.policies(opened.written());
        return work -> {
            Judgement judgement = request.judge(opened, policies, null, work);
            int exit = FailOn.fails(FailOn.USUAL, judgement) ? EXIT_POLICY : 0;
            return new PolicyView(new Verdicts(opened, policies, judgement, null, exit));
        };
    }
}
