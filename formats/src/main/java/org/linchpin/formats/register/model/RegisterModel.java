package org.linchpin.formats.register.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Rules;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.PackageName;
import org.linchpin.formats.register.Row;
import org.linchpin.formats.register.entries.Entries;

/**
 * The model of a register (docs/register.md): a function needs each type of service that it uses, a use needs what its
 * provider delivers under the contract and the places it names, what is delivered needs the provider and what others
 * deliver to it. Every claim names the row it rests on.
 */
public final class RegisterModel {

    private static final String ABOUT = """
            Made of a register of information. The register does not say what is redundant: several uses of one type of \
            service are joined by an unknown gate, which an overlay may answer.""";

    /** The templates that claims point at. */
    private static final Set<String> CITED = Set.of("B_01.02", "B_02.02", "B_05.01", "B_05.02", "B_06.01");

    private RegisterModel() {}

    /**
     * A model and where it says what the register says.
     *
     * @param ids of what stands for functions and providers
     */
    public record Named(Model model, RegisterIds ids) {}

    /**
     * @param blocs for the jurisdictions
     * @param lists for the names of types of service
     * @param folder where the rows lie, seen from the model, with a slash at its end
     */
    public static Model of(Entries entries, Blocs blocs, Lists lists, String folder) {
        return named(entries, blocs, lists, folder).model();
    }

    /** The same, with the ids that {@link #of} gives. */
    public static Named named(Entries entries, Blocs blocs, Lists lists, String folder) {
        Envelope envelope = entries.register().envelope();
        LocalDate asOf = reference(envelope);
        Names names = new Names();
        Parties parties = new Parties(entries, names, blocs);
        Chains chains = new Chains(entries, names, parties, lists);
        Uses uses = new Uses(entries, names, parties, chains, lists);
        List<Node> nodes = new ArrayList<>(Functions.add(entries, names, uses, lists, asOf));
        nodes.addAll(uses.nodes());
        nodes.addAll(chains.nodes());
        List<Row> keepers = entries.register().rows("B_01.01");
        String keeper = keepers.isEmpty() ? "" : keepers.getFirst().value("c0010");
        String self = keeper.isEmpty() ? null : parties.party(keeper);
        String of = keepers.isEmpty() || keepers.getFirst().value("c0020").isBlank()
                ? envelope.name()
                : keepers.getFirst().value("c0020");
        Model model = new Model(
                "Register of information of " + of,
                ABOUT,
                self,
                asOf,
                currency(envelope),
                new Rows(asOf).sources(files(entries, folder), of),
                parties.jurisdictions(),
                parties.parties(),
                Nodes.of(nodes),
                List.of(),
                Rules.NONE,
                List.of());
        return new Named(model, new RegisterIds(names));
    }

    /** The reference date: that of the parameters, or of the package's name, or null. */
    public static @Nullable LocalDate reference(Envelope envelope) {
        PackageName name = envelope.parsed();
        String stated = envelope.parameters().getOrDefault("refPeriod", "");
        PackageName dated = PackageName.of("X.IND_XX_X_X_" + stated + "_00000000000000000");
        LocalDate date = dated == null ? null : dated.reference();
        return date != null || name == null ? date : name.reference();
    }

    private static String currency(Envelope envelope) {
        String base = envelope.parameters().getOrDefault("baseCurrency", "");
        String code = base.substring(base.indexOf(':') + 1);
        return code.matches("[A-Z]{3}") ? code : "EUR";
    }

    private static Map<String, String> files(Entries entries, String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        entries.register().tables().values().stream()
                .filter(table -> !table.rows().isEmpty()
                        && CITED.contains(table.template().code()))
                .sorted((a, b) -> a.template().code().compareTo(b.template().code()))
                .forEach(table -> files.put(table.template().code(), folder + table.file()));
        return files;
    }
}
