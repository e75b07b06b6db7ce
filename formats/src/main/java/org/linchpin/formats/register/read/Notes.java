package org.linchpin.formats.register.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Tolerated;

/** What a reader says of a package: findings, a bounded number of each rule, and customs that it tolerated. */
final class Notes {

    /** Of one rule; a file of faults must not fill the memory. */
    private static final int MOST = 1_000;

    private int rows;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Tolerated> tolerated = new LinkedHashMap<>();

    /** False, and a finding, if the package has as many rows as are read of one. */
    boolean mayAddRow(String file, int line) {
        if (rows < PackageReader.MOST_ROWS) {
            rows++;
            return true;
        }
        find(
                "unreadable",
                Place.line(file, line),
                "",
                "a package must have at most " + PackageReader.MOST_ROWS + " rows; those from here on were not read");
        return false;
    }

    void find(String rule, Place place, String value, String why) {
        int count = counts.merge(rule, 1, Integer::sum);
        if (count <= MOST) {
            findings.add(new Finding(rule, place, value, why));
        }
    }

    void tolerate(String what, Place place) {
        tolerated.merge(
                what, new Tolerated(what, place, 1), (had, one) -> new Tolerated(what, had.first(), had.count() + 1));
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((rule, count) -> {
            if (count > MOST) {
                all.add(new Finding(
                        rule,
                        Place.file(""),
                        "",
                        "there are " + count + " of these; the first " + MOST + " are listed"));
            }
        });
        return all;
    }

    List<Tolerated> tolerated() {
        return List.copyOf(tolerated.values());
    }
}
