package org.linchpin.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.text.Money;
import org.linchpin.formats.text.TextException;
import org.linchpin.views.plan.PlanPolicies;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a plan must meet: the model's policies, fewer or more of them. */
final class PlanPolicyOptions {

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

    PlanPolicies policies() {
        return new PlanPolicies(only, without, budgetMinor, readinessSeconds, "--");
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
