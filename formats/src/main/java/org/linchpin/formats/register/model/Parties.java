package org.linchpin.formats.register.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Countries;
import org.linchpin.formats.register.entries.Entity;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Provider;

/** Providers and entities as parties: the seat is the country of the headquarters, the owner the ultimate parent. */
final class Parties {

    private final Entries entries;
    private final Names names;
    private final Blocs blocs;
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Set<String> countries = new TreeSet<>();

    Parties(Entries entries, Names names, Blocs blocs) {
        this.entries = entries;
        this.names = names;
        this.blocs = blocs;
        for (Provider provider : entries.providers()) {
            if (!provider.id().isEmpty()) {
                add(provider);
            }
        }
        for (Entity entity : entries.entities()) {
            country(entity.country());
        }
    }

    private void add(Provider provider) {
        String id = names.id("party", provider.id());
        String seat = country(provider.country());
        List<Party.Owner> owners =
                provider.hasParent() ? List.of(Party.Owner.whole(party(provider.parent()))) : List.of();
        List<String> aliases = provider.legalName().equals(provider.name())
                        || provider.legalName().isBlank()
                ? List.of()
                : List.of(provider.legalName());
        parties.put(
                id,
                new Party(
                        id,
                        provider.name(),
                        seat,
                        under(seat),
                        owners,
                        List.of(),
                        lei(provider.id()),
                        aliases,
                        Rows.claim(provider.row())));
    }

    private static Party.@Nullable Under under(@Nullable String seat) {
        return seat == null ? null : new Party.Under(List.of(seat), List.of());
    }

    /** The party of a provider's or an entity's code; one without a row is known by its code alone. */
    String party(String code) {
        String id = names.id("party", code);
        if (parties.containsKey(id) || entries.provider(code) != null) {
            return id;
        }
        Entity entity = entries.entity(code);
        String seat = entity == null ? null : country(entity.country());
        Claim claim = entity == null
                ? new Claim(null, "named in the register without a row of its own", null, null, Where.NOWHERE)
                : Rows.claim(entity.row());
        parties.put(
                id,
                new Party(
                        id,
                        entity == null || entity.name().isBlank() ? code : entity.name(),
                        seat,
                        under(seat),
                        owners(entity),
                        List.of(),
                        entity == null ? null : lei(entity.lei()),
                        List.of(),
                        claim));
        return id;
    }

    private List<Party.Owner> owners(@Nullable Entity entity) {
        boolean isOwned = entity != null
                && !entity.parent().isEmpty()
                && !entity.parent().equals(entity.lei())
                && entries.entity(entity.parent()) != null;
        return isOwned && entity != null ? List.of(Party.Owner.whole(party(entity.parent()))) : List.of();
    }

    private static @Nullable String lei(String code) {
        return code.matches("[A-Z0-9]{18}[0-9]{2}") ? code : null;
    }

    /** The jurisdiction of a country's code, or null if there is none. */
    @Nullable
    String country(String code) {
        if (code.isEmpty()) {
            return null;
        }
        countries.add(code);
        return names.id("country", code);
    }

    List<Party> parties() {
        return new ArrayList<>(parties.values());
    }

    /** Home are the countries of the register's entities. */
    List<Jurisdiction> jurisdictions() {
        Set<String> home = new TreeSet<>();
        entries.entities().forEach(entity -> home.add(entity.country()));
        return countries.stream()
                .map(code -> new Jurisdiction(
                        names.id("country", code),
                        Countries.name(code),
                        home.contains(code),
                        blocs.of(code),
                        Claim.NONE))
                .toList();
    }
}
