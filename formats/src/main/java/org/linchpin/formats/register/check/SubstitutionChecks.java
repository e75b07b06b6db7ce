package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.entries.Assessment;
import org.linchpin.formats.register.entries.Codes;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Link;
import org.linchpin.formats.register.entries.Provider;

/**
 * Providers said to be easily substitutable although every alternative that is named (B_07.01.c0120, by name or code, parted by
 * semicolons, commas or bars) falls with the same one: they are of one group, or stand on the same supplier of rank 2. Nothing is
 * said where one of the named is not known to the register.
 */
final class SubstitutionChecks {

    private static final String PARTED = "[;,|\\n]";

    /** As many names as a free text may be thought to hold. */
    private static final int MOST_NAMES = 100;

    private final Entries entries;
    private final Findings findings;
    private final Map<String, Provider> byName = new HashMap<>();
    private final Map<String, Set<String>> suppliers = new HashMap<>();

    SubstitutionChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
        for (Provider provider : entries.providers()) {
            byName.putIfAbsent(plain(provider.id()), provider);
            byName.putIfAbsent(plain(provider.legalName()), provider);
            byName.putIfAbsent(plain(provider.latinName()), provider);
        }
        for (Link link : entries.links()) {
            if (link.rank() == 2 && !link.recipient().isEmpty()) {
                suppliers
                        .computeIfAbsent(link.recipient(), provider -> new HashSet<>())
                        .add(link.provider());
            }
        }
    }

    void check() {
        for (Assessment assessment : entries.assessments()) {
            if (assessment.substitutability().equals(Codes.EASILY_SUBSTITUTABLE)) {
                check(assessment);
            }
        }
    }

    private void check(Assessment assessment) {
        List<String> shared = new ArrayList<>();
        for (String name : named(assessment.alternatives())) {
            Provider alternative = byName.get(plain(name));
            String common = alternative == null ? null : common(assessment.provider(), alternative.id());
            if (common == null) {
                return;
            }
            shared.add(name + " " + common);
        }
        if (!shared.isEmpty()) {
            findings.cell(
                    "easily-substitutable",
                    assessment.row(),
                    "c0050",
                    "every alternative falls with " + entries.providerName(assessment.provider()) + ": "
                            + String.join("; ", shared));
        }
    }

    private static List<String> named(String text) {
        List<String> names = new ArrayList<>();
        for (String part : text.split(PARTED, MOST_NAMES)) {
            if (!part.isBlank()) {
                names.add(part.strip());
            }
        }
        return names;
    }

    /** What both stand on, in words; or null. */
    private @Nullable String common(String provider, String alternative) {
        if (provider.equals(alternative)) {
            return "is the same provider";
        }
        String group = entries.group(provider);
        if (group.equals(entries.group(alternative))) {
            return "belongs to " + entries.providerName(group) + " too";
        }
        Set<String> mine = suppliers.getOrDefault(provider, Set.of());
        if (mine.contains(alternative)) {
            return "is its supplier";
        }
        String both = suppliers.getOrDefault(alternative, Set.of()).stream()
                .filter(mine::contains)
                .sorted()
                .map(entries::providerName)
                .collect(Collectors.joining(", "));
        return both.isEmpty() ? null : "stands on " + both + " too";
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
