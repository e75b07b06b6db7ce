package org.linchpin.formats.register.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.model.Source;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.csv.BulkWriter;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Countries;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.model.Names;
import org.linchpin.formats.yaml.ModelWriter;

/**
 * Writes the model of many registers: {@code merged.yaml} and its like with the providers, {@code nodes.csv} and
 * {@code needs.csv} with the functions of all entities and what is delivered for them. Where data lie is left to the model of
 * a single register.
 */
final class MergedModel {

    static final String MAIN = "merged.yaml";
    static final String MARK = "Made by \"linchpin register merge\", which replaces it when called again.";

    /** Of one YAML file, far below its limits. */
    private static final int MOST_PARTIES = 100_000;

    private static final Claim CLAIM = new Claim(MergedNodes.SOURCE, null, null, null, Where.NOWHERE);

    private final List<Filing> filings;
    private final Providers providers;
    private final Blocs blocs;
    private final Names names = new Names();
    private final Set<String> countries = new TreeSet<>();

    private MergedModel(List<Filing> filings, Providers providers, Blocs blocs) {
        this.filings = filings;
        this.providers = providers;
        this.blocs = blocs;
    }

    /** @return how many nodes there are */
    static int write(Path directory, List<Filing> filings, Providers providers, Blocs blocs, Lists lists)
            throws IOException {
        MergedModel model = new MergedModel(filings, providers, blocs);
        List<Party> parties = model.parties();
        for (int from = 0; from == 0 || from < parties.size(); from += MOST_PARTIES) {
            Model part = model.part(from == 0, parties.subList(from, Math.min(from + MOST_PARTIES, parties.size())));
            String file = from == 0 ? MAIN : "merged-" + (from / MOST_PARTIES + 1) + ".yaml";
            AtomicFile.write(directory.resolve(file), out -> ModelWriter.write(out, part, MARK));
        }
        Nodes nodes = new MergedNodes(filings, providers, lists, model.names);
        BulkWriter.write(directory, nodes);
        return nodes.size();
    }

    private Model part(boolean isFirst, List<Party> parties) {
        return new Model(
                "Registers of information of " + filings.size() + " filers",
                isFirst
                        ? "Made of registers of information. They do not say what is redundant: several deliveries of one"
                                + " type of service are joined by an unknown gate."
                        : null,
                null,
                asOf(),
                "EUR",
                isFirst ? List.of(source()) : List.of(),
                isFirst ? jurisdictions() : List.of(),
                parties,
                Nodes.of(List.of()),
                List.of(),
                Rules.NONE,
                List.of());
    }

    private Source source() {
        return new Source(
                MergedNodes.SOURCE,
                "Registers of information, one by one in registers.csv",
                "register",
                asOf(),
                null,
                Claim.Confidence.MEDIUM,
                Where.NOWHERE);
    }

    /** The latest reference date. */
    private @Nullable LocalDate asOf() {
        return filings.stream()
                .map(filing -> filing.cover().reference())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (Providers.Provider provider : providers.all()) {
            String seat = country(provider.country());
            boolean isOwned = !provider.parent().equals(provider.id());
            boolean isLei = provider.id().matches("lei:[A-Z0-9]{18}[0-9]{2}");
            parties.add(new Party(
                    party(provider.id()),
                    provider.name(),
                    seat,
                    seat == null ? null : new Party.Under(List.of(seat), List.of()),
                    isOwned ? List.of(Party.Owner.whole(party(provider.parent()))) : List.of(),
                    List.of(),
                    isLei ? provider.id().substring(Identity.LEI.length()) : null,
                    List.of(),
                    CLAIM));
        }
        return parties;
    }

    private String party(String id) {
        return names.id("party", Identity.code(id));
    }

    private @Nullable String country(String code) {
        if (code.isEmpty()) {
            return null;
        }
        countries.add(code);
        return names.id("country", code);
    }

    /** Home are the countries of the entities. */
    private List<Jurisdiction> jurisdictions() {
        Set<String> home = new TreeSet<>();
        filings.forEach(filing -> filing.facts().entities().forEach(entity -> home.add(entity.country())));
        home.remove("");
        home.forEach(this::country);
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
