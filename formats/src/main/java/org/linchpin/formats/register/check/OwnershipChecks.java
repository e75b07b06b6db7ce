package org.linchpin.formats.register.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.entries.Codes;
import org.linchpin.formats.register.entries.Entity;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Provider;

/** Who owns whom among providers and entities, and who is whom. That a parent has a row is a reference's: 807. */
final class OwnershipChecks {

    private final Entries entries;
    private final Findings findings;

    OwnershipChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        List<String> leis = entries.entities().stream().map(Entity::lei).toList();
        for (List<String> circle : Circles.of(leis, this::parentOfEntity)) {
            Entity first = entries.entity(circle.getFirst());
            if (first != null) {
                circle(first.row(), "c0060", circle);
            }
        }
        List<String> ids = entries.providers().stream().map(Provider::id).toList();
        Set<String> circling = new HashSet<>();
        for (List<String> circle : Circles.of(ids, this::parentOfProvider)) {
            circling.addAll(circle);
            Provider first = entries.provider(circle.getFirst());
            if (first != null) {
                circle(
                        first.row(),
                        "c0110",
                        circle.stream().map(entries::providerName).toList());
            }
        }
        entries.providers().forEach(provider -> ultimate(provider, circling));
        sameCode();
        sameName();
    }

    private @Nullable String parentOfEntity(String lei) {
        Entity entity = entries.entity(lei);
        return entity == null || entity.parent().isEmpty() ? null : entity.parent();
    }

    private @Nullable String parentOfProvider(String id) {
        Provider provider = entries.provider(id);
        return provider == null || !provider.hasParent() ? null : provider.parent();
    }

    private void circle(Row row, String column, List<String> names) {
        findings.cell(
                "ownership-cycle",
                row,
                column,
                "each is the parent of the one before: " + String.join(", ", names) + ", " + names.getFirst());
    }

    private void ultimate(Provider provider, Set<String> circling) {
        if (!provider.hasParent() || circling.contains(provider.id()) || circling.contains(provider.parent())) {
            return;
        }
        Provider parent = entries.provider(provider.parent());
        if (parent != null && parent.hasParent()) {
            findings.cell(
                    "parent-not-ultimate",
                    provider.row(),
                    "c0110",
                    parent.name() + " has a parent of its own, " + entries.providerName(parent.parent()));
        }
    }

    private void sameCode() {
        Map<String, Provider> known = new HashMap<>();
        for (Provider provider : entries.providers()) {
            code(provider, provider.idType(), provider.id(), "c0010", known);
            code(provider, provider.otherIdType(), provider.otherId(), "c0030", known);
        }
    }

    private void code(Provider provider, String type, String code, String column, Map<String, Provider> known) {
        if (code.isEmpty()) {
            return;
        }
        boolean isUnique = type.equals(Codes.LEI) || type.equals(Codes.EUID);
        Provider other = known.putIfAbsent(type + ' ' + (isUnique ? "" : provider.country()) + ' ' + code, provider);
        if (other != null && !other.id().equals(provider.id())) {
            findings.cell(
                    "provider-twice",
                    provider.row(),
                    column,
                    "row " + other.row().line() + ", " + other.name() + ", has the same code: they are one provider");
        }
    }

    private void sameName() {
        Map<String, Provider> known = new HashMap<>();
        for (Provider provider : entries.providers()) {
            String name = provider.legalName().isEmpty() ? provider.latinName() : provider.legalName();
            if (name.isEmpty()) {
                continue;
            }
            String key = provider.country()
                    + ' '
                    + name.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}]+", " ")
                            .strip();
            Provider other = known.putIfAbsent(key, provider);
            if (other != null) {
                findings.cell(
                        "provider-same-name",
                        provider.row(),
                        "c0050",
                        "row " + other.row().line() + " has the same name and country and another code, " + other.id());
            }
        }
    }
}
