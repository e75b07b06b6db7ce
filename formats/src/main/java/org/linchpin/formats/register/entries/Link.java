package org.linchpin.formats.register.entries;

import org.linchpin.formats.register.Row;

/**
 * A link of the chain of a service: B_05.02.
 *
 * @param rank 1 for who signed; -1 if it is no number
 * @param recipient whom the provider serves; empty for rank 1, where some file the provider itself
 */
public record Link(String contract, String service, String provider, int rank, String recipient, Row row) {

    static Link of(Row row) {
        int rank = row.count("c0050");
        String provider = row.value("c0030");
        String recipient = row.value("c0060");
        return new Link(
                row.value("c0010"),
                row.value("c0020"),
                provider,
                rank,
                rank == 1 && recipient.equals(provider) ? "" : recipient,
                row);
    }
}
