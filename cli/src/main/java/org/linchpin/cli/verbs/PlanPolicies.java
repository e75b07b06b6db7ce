package org.linchpin.cli.verbs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.FailedException;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Rules;
import org.linchpin.formats.text.Money;
import org.linchpin.formats.text.TextException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a plan must meet: the model's policies, fewer or more of them. */
final class PlanPolicies {

    private static final int UNSTATED = -1;

    @Option(names = "--policy", split = ",", paramLabel = "POLICY", description = "Meet these policies only.")
    List<String> only = List.of();

    @Option(names = "--without-policy", split = ",", paramLabel = "POLICY", description = "Leave these policies out.")
    List<String> without = List.of();

    @Option(
            names = "--budget",
            paramLabel = "MONEY",
            converter = Amount.class,
            description = "What the plan may cost over the period, as 30M. Default: what policies say.")
    @Nullable
    Long budgetMinor;

    @Option(
            names = "--readiness",
            paramLabel = "SPAN",
            converter = Converters.Span.class,
            description = "How long it may take until all of it stands. Default: what policies say.")
    @Nullable
    Integer readinessSeconds;

    /** The model with these policies. */
    Model of(Model model) {
        List<Rules.Policy> stated = model.rules().policies();
        List<String> ids = stated.stream().map(Rules.Policy::id).toList();
        only.forEach(id -> FailedException.requireKnown("policy", id, ids));
        without.forEach(id -> FailedException.requireKnown("policy", id, ids));
        List<Rules.Policy> policies = new ArrayList<>();
        for (Rules.Policy policy : stated) {
            if ((only.isEmpty() || only.contains(policy.id())) && !without.contains(policy.id())) {
                policies.add(policy);
            }
        }
        if (policies.isEmpty()) {
            throw FailedException.usage(
                    stated.isEmpty()
                            ? "The model states no policy; there is nothing that a plan must meet."
                            : "No policy is left that a plan must meet.",
                    stated.isEmpty()
                            ? "rules: {policy: [{id: no-single-switch, over: parties, critical: yes, except: [self, home]}]}"
                            : null);
        }
        if (budgetMinor != null || readinessSeconds != null) {
            policies.add(asked());
        }
        return model.withRules(new Rules(model.rules().residency(), List.copyOf(policies)));
    }

    /** The bounds of the command line as one policy more. */
    private Rules.Policy asked() {
        String id = (budgetMinor == null ? "" : "--budget")
                + (budgetMinor != null && readinessSeconds != null ? " " : "")
                + (readinessSeconds == null ? "" : "--readiness");
        return new Rules.Policy(
                id,
                null,
                null,
                false,
                UNSTATED,
                1,
                UNSTATED,
                UNSTATED,
                budgetMinor == null ? UNSTATED : budgetMinor,
                readinessSeconds == null ? UNSTATED : readinessSeconds,
                false,
                List.of(),
                null,
                Claim.NONE);
    }

    /** An amount of the model language that is not negative, in hundredths. */
    static final class Amount implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                long minor = Money.parse(text);
                if (minor >= 0) {
                    return minor;
                }
                throw new TypeConversionException("an amount must be 0 or more: \"" + text + "\"");
            } catch (TextException e) {
                throw new TypeConversionException(e.message() + "\n    Maybe "
                        + (text.matches("\\d+(s|min|h)")
                                ? "\"--time-limit " + text + "\"?"
                                : e.maybe() == null ? "\"30M\"" : e.maybe()));
            }
        }
    }
}
