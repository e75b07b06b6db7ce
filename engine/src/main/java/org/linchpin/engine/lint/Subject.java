package org.linchpin.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.options.Bought;

/** The model that is looked at, and what several lints compute of it, computed once. */
final class Subject {

    private final LintQuestion question;
    private final Work work;
    private @Nullable Critical critical;

    Subject(LintQuestion question, Work work) {
        this.question = question;
        this.work = work;
    }

    /** As it was read. */
    Model model() {
        return question.model();
    }

    /** With what is done by time 0, as the networks are. */
    Model today() {
        return Bought.apply(question.model(), List.of());
    }

    Network worst() {
        return question.worst();
    }

    /** The worst if the model leaves nothing open. */
    Network best() {
        return question.best() == null ? question.worst() : question.best();
    }

    boolean isOpen() {
        return question.best() != null;
    }

    Work work() {
        return work;
    }

    /** What critical functions stand on. */
    Critical critical() {
        if (critical == null) {
            critical = Critical.of(worst());
        }
        return critical;
    }

    /** The file that the model's statements begin in, for what is said of the whole. */
    Where head() {
        Model model = model();
        return Stream.of(
                        model.options().stream().map(option -> option.claim().where()),
                        model.parties().stream().map(party -> party.claim().where()),
                        model.jurisdictions().stream().map(j -> j.claim().where()))
                .flatMap(wheres -> wheres)
                .findFirst()
                .map(where -> new Where(where.file(), 0, 0))
                .orElse(Where.NOWHERE);
    }

    /** Ids of the jurisdictions that are home. */
    List<String> home() {
        List<String> home = new ArrayList<>();
        model().jurisdictions().stream().filter(j -> j.home()).forEach(j -> home.add(j.id()));
        return home;
    }
}
