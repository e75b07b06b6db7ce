package org.linchpin.formats.register.exits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.entries.Assessment;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.formats.register.entries.Entries.Service;
import org.linchpin.formats.register.entries.Function;
import org.linchpin.formats.register.entries.Use;
import org.linchpin.formats.register.model.RegisterModel;

/**
 * A direct provider of a service that a function uses. Rows of B_02.02 that differ only in countries are one.
 *
 * @param noticeDays the shortest notice that the provider must give, or -1
 * @param assessment the row of B_07.01, or null
 * @param use the first of its rows
 */
public record Incumbent(
        FunctionKey function,
        String provider,
        Service service,
        boolean isCritical,
        int noticeDays,
        @Nullable Assessment assessment,
        Use use) {

    private record Key(FunctionKey function, String provider, Service service) {}

    private record Assessed(Service service, String provider) {}

    /** Those of uses that are not over, those of critical or important functions first, else in the order of the rows. */
    public static List<Incumbent> of(Entries entries) {
        var asOf = RegisterModel.reference(entries.register().envelope());
        Map<Assessed, Assessment> assessments = new HashMap<>();
        entries.assessments()
                .forEach(row -> assessments.putIfAbsent(
                        new Assessed(new Service(row.contract(), row.service()), row.provider()), row));
        Map<Key, List<Use>> uses = new LinkedHashMap<>();
        for (Use use : entries.uses()) {
            boolean isNow = asOf == null || !use.isOver(asOf);
            if (isNow && !use.function().isEmpty()) {
                Key key = new Key(
                        new FunctionKey(use.entity(), use.function()),
                        use.provider(),
                        new Service(use.contract(), use.service()));
                uses.computeIfAbsent(key, each -> new ArrayList<>()).add(use);
            }
        }
        List<Incumbent> incumbents = new ArrayList<>();
        uses.forEach((key, rows) -> {
            Function function = entries.function(key.function());
            incumbents.add(new Incumbent(
                    key.function(),
                    key.provider(),
                    key.service(),
                    function != null && function.isCritical(),
                    rows.stream()
                            .mapToInt(Use::noticeDays)
                            .filter(days -> days >= 0)
                            .min()
                            .orElse(-1),
                    assessments.get(new Assessed(key.service(), key.provider())),
                    Objects.requireNonNull(rows.getFirst())));
        });
        incumbents.sort(Comparator.comparing(incumbent -> !incumbent.isCritical()));
        return incumbents;
    }
}
