package org.linchpin.formats.register.merge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one register says, without its rows: some hundred bytes a row. Providers stand by {@link Identity}, codes without
 * their prefixes.
 *
 * @param ended uses that ended before the reference date, left out
 * @param nameless uses without a function or a provider, left out
 * @param chains the links of each service
 * @param linked arrangements on which an arrangement within the group rests
 * @param signers identities of the providers that signed an arrangement
 */
public record Facts(
        int ended,
        int nameless,
        List<Entity> entities,
        List<Function> functions,
        List<Mention> mentions,
        List<Use> uses,
        Map<Service, List<Link>> chains,
        Map<String, Set<String>> linked,
        Map<String, Set<String>> signers,
        List<Assessment> assessments) {

    static final Facts NONE =
            new Facts(0, 0, List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of());

    /**
     * A financial entity.
     *
     * @param assets null if blank
     */
    public record Entity(
            String lei,
            String name,
            String country,
            String type,
            String currency,
            @Nullable BigDecimal assets) {}

    /**
     * A function of an entity.
     *
     * @param criticality empty for a function that is used but has no row
     * @param rtoHours recovery time objective, or -1
     * @param line of its row, or 0
     */
    public record Function(String entity, String id, String name, String criticality, int rtoHours, int line) {}

    /**
     * What a register says of a provider.
     *
     * @param other its second identity, or empty
     * @param parent identity of its ultimate parent, its own if it is its own, or empty
     */
    public record Mention(String id, String other, String name, String country, String parent) {}

    /** A type of service under a contract. */
    public record Service(String contract, String type) {}

    /**
     * A function's use of a service.
     *
     * @param hard true if the function does not work without it
     * @param noticeDays of the provider, or -1
     */
    public record Use(
            String entity, String function, Service service, String provider, boolean hard, int noticeDays, int line) {}

    /**
     * A link of a service's chain.
     *
     * @param rank 1 for who signed; -1 if it is no number
     * @param recipient whom the provider serves; empty for who signed
     */
    public record Link(String provider, int rank, String recipient) {}

    /** What is said of the ways out of a service. */
    public record Assessment(
            Service service, String provider, String substitutability, String obstacle, String alternatives) {}

    public List<Link> chain(Service service) {
        return chains.getOrDefault(service, List.of());
    }
}
