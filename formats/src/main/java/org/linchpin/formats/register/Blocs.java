package org.linchpin.formats.register;

import java.util.ArrayList;
import java.util.List;

/** Which blocs a country belongs to: {@code blocs.csv}. */
public final class Blocs {

    /** The Union: what lies outside is a third country. */
    public static final String UNION = "eu";

    private record Membership(String bloc, String country) {}

    private final List<Membership> memberships = new ArrayList<>();

    private Blocs() {}

    public static Blocs of(RuleFiles rules) {
        Blocs blocs = new Blocs();
        rules.rows("blocs.csv")
                .forEach(row -> blocs.memberships.add(new Membership(row.getField("bloc"), row.getField("country"))));
        return blocs;
    }

    /** Ids of the blocs of a country, by its alpha-2 code. */
    public List<String> of(String country) {
        return memberships.stream()
                .filter(membership -> membership.country().equals(country))
                .map(Membership::bloc)
                .toList();
    }

    /** True if the country is no member of the Union. */
    public boolean isThird(String country) {
        return !country.isEmpty() && !of(country).contains(UNION);
    }
}
