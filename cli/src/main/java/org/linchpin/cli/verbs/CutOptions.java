package org.linchpin.cli.verbs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.views.question.CutRequest;
import org.linchpin.views.question.When;
import picocli.CommandLine.Option;

/** When a cut begins and ends, and how far to look. */
final class CutOptions {

    @Option(
            names = "--at",
            paramLabel = "WHEN",
            converter = Converters.OfWhen.class,
            description = "When the cut begins: a day, or a duration from the model's time 0. Default: time 0.")
    @Nullable
    When at;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            converter = Converters.Span.class,
            description = "How long it lasts. Default: for good.")
    @Nullable
    Integer forSeconds;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "Switches and times of a scenario of the model; --at and --for take precedence.")
    @Nullable
    String scenario;

    @Option(
            names = "--horizon",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Converters.Span.class,
            description = "What stops later, counted from the cut, does not count. Default: 180d.")
    int horizonSeconds;

    CutRequest request(List<String> switches) {
        return new CutRequest(switches, at, forSeconds, scenario, horizonSeconds);
    }
}
