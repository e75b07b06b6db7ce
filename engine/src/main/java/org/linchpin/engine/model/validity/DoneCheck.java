package org.linchpin.engine.model.validity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Option;

/** Whether what is done by time 0, and so is in every network, goes together. */
final class DoneCheck {

    private final Checker checker;
    private final @Nullable LocalDate asOf;

    DoneCheck(Checker checker, @Nullable LocalDate asOf) {
        this.checker = checker;
        this.asOf = asOf;
    }

    void check(List<Option> options) {
        List<Option> done = options.stream().filter(this::isDone).toList();
        Set<String> ids = new HashSet<>();
        done.forEach(option -> ids.add(option.id()));
        for (Option option : done) {
            for (String required : option.requires()) {
                if (!ids.contains(required)) {
                    error(option, "requires", required, "requires \"" + required + "\", which is not done");
                }
            }
            for (String excluded : option.excludes()) {
                if (ids.contains(excluded)) {
                    error(option, "excludes", excluded, "excludes \"" + excluded + "\", which is done, too");
                }
            }
        }
    }

    private boolean isDone(Option option) {
        return option.done() != null && asOf != null && !option.done().isAfter(asOf);
    }

    private void error(Option option, String field, String id, String why) {
        checker.error(
                option.claim(), field, id, "what is done by time 0 must go together, \"" + option.id() + "\" " + why);
    }
}
