package org.linchpin.views.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.options.Bought;
import org.linchpin.engine.policy.Basis;
import org.linchpin.engine.policy.Judge;
import org.linchpin.engine.policy.Judgement;
import org.linchpin.engine.policy.Limit;
import org.linchpin.engine.policy.PolicyAnswer;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;

/**
 * Which policies of a model are judged.
 *
 * @param only ids of policies; none for all
 * @param horizonSeconds for policies that name none
 */
public record PolicyRequest(List<String> only, int horizonSeconds) {

    /**
     * The policies that are judged.
     *
     * @throws FailedException if the model states none, or has not one that is named
     */
    public List<Rules.Policy> policies(Model model) {
        List<Rules.Policy> all = model.rules().policies();
        if (all.isEmpty()) {
            throw FailedException.usage(
                    "The model states no policy; nothing can be judged.",
                    "rules: {policy: [{id: no-single-switch, over: parties, critical: yes, except: [self, home]}]}");
        }
        List<String> ids = all.stream().map(Rules.Policy::id).toList();
        only.forEach(id -> FailedException.requireKnown("policy", id, ids));
        return only.isEmpty()
                ? all
                : all.stream().filter(policy -> only.contains(policy.id())).toList();
    }

    /**
     * Judges a model.
     *
     * @param policies some of the model's
     * @param accepted or null
     */
    public Judgement judge(Opened opened, List<Rules.Policy> policies, @Nullable Accepted accepted, Work work) {
        List<Limit> limits = Limit.of(new Rules(List.of(), policies), horizonSeconds);
        boolean both = opened.best() != null;
        PolicyAnswer shown = judge(opened, opened.network().terms(), limits, both ? work.share(2) : work);
        PolicyAnswer best = !both
                ? null
                : judge(
                        opened,
                        new Terms(Terms.Reading.BEST, opened.network().terms().orderly()),
                        limits,
                        work);
        LocalDate on = accepted == null ? LocalDate.MIN : accepted.on();
        return Judgement.of(
                shown,
                best,
                Accepted.about(accepted, policies, opened.written().rules().policies()),
                on);
    }

    private static PolicyAnswer judge(Opened opened, Terms terms, List<Limit> limits, Work work) {
        Model standing = Bought.apply(opened.written(), List.of());
        Basis basis = Basis.of(standing, terms, limits, work.share(2));
        return Judge.answer(opened.model(), basis, work);
    }
}
