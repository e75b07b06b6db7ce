package org.linchpin.server.answers;

import java.util.List;
import org.linchpin.engine.model.Rules;
import org.linchpin.views.policy.PolicyRequest;
import org.linchpin.views.policy.PolicyView;
import org.linchpin.views.policy.Verdicts;
import org.linchpin.views.question.Opened;

/** How the model stands against its policies. */
final class PolicyAnswering implements Answering {

    @Override
    public Asked ask(Subject subject, Parameters parameters) {
        Opened opened = Asking.open(subject, parameters);
        PolicyRequest request = new PolicyRequest(parameters.list("only"), Asking.horizon(parameters));
        List<Rules.Policy> policies = request.policies(opened.written());
        return work ->
                new PolicyView(new Verdicts(opened, policies, request.judge(opened, policies, null, work), null, 0));
    }
}
