package org.linchpin.formats.debian;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Party;
import org.linchpin.formats.text.Ids;

/**
 * Who maintains packages, as parties. Who writes from one mail address is one; without an address, who has one name.
 * An id holds {@code @} or {@code /} and so is no package's name.
 */
final class Maintainers {

    private static final String UNNAMED = "maintainer/unknown";

    private final Map<String, String> names = new TreeMap<>();

    Maintainers(Collection<Stanza> packages) {
        for (Stanza stanza : packages) {
            String name = name(stanza.maintainer());
            names.merge(id(stanza.maintainer()), name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    /** Of several names under one address the first in the order of letters, whatever the order of the lists. */
    List<Party> parties() {
        return names.entrySet().stream()
                .map(entry -> new Party(
                        entry.getKey(),
                        entry.getValue(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Claim.NONE))
                .toList();
    }

    /** {@code Name <mail@address>} is known by the address. */
    static String id(String maintainer) {
        int open = maintainer.lastIndexOf('<');
        int close = maintainer.indexOf('>', open + 1);
        if (open >= 0 && close > 0) {
            String mail = maintainer.substring(open + 1, close).strip().toLowerCase(Locale.ROOT);
            if (mail.indexOf('@') > 0 && Ids.isId(mail)) {
                return mail;
            }
        }
        String slug = name(maintainer).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Mn}\\p{Mc}\\p{Nd}]+", "-");
        String id = "maintainer/" + slug.replaceAll("^-|-$", "");
        return Ids.isId(id) && !id.endsWith("/") ? id : UNNAMED;
    }

    private static String name(String maintainer) {
        int open = maintainer.lastIndexOf('<');
        String name = (open < 0 ? maintainer : maintainer.substring(0, open)).strip();
        return name.isEmpty() ? "unknown" : name;
    }
}
