package org.linchpin.formats.snapshot;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Jurisdiction;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.model.Scenario;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.NetworkImage;

/**
 * What a snapshot holds beside columns.
 *
 * @param sha256 of the model it was compiled from
 * @param options that stand
 * @param best null if the model leaves nothing open, so that both readings are one
 */
record Meta(
        String name,
        @Nullable LocalDate asOf,
        String sha256,
        List<String> options,
        boolean orderly,
        double assumptionShare,
        int modelNodeCount,
        List<Jurisdiction> jurisdictions,
        List<Party> parties,
        List<Scenario> scenarios,
        OfNetwork worst,
        @Nullable OfNetwork best) {

    /** The entries of one network. */
    record OfNetwork(int border, List<Network.PartyEntry> parties, List<Network.JurisdictionEntry> jurisdictions) {

        static OfNetwork of(NetworkImage image) {
            return new OfNetwork(image.border(), image.parties(), image.jurisdictions());
        }
    }

    byte[] encoded() {
        Encoder out = new Encoder();
        out.text(name);
        out.date(asOf);
        out.text(sha256);
        out.list(options, out::text);
        out.flag(orderly);
        out.number(assumptionShare);
        out.count(modelNodeCount);
        out.list(jurisdictions, jurisdiction -> {
            out.text(jurisdiction.id());
            out.text(jurisdiction.name());
            out.flag(jurisdiction.home());
            out.list(jurisdiction.blocs(), out::text);
            claim(jurisdiction.claim(), out);
        });
        out.list(parties, party -> party(party, out));
        out.list(scenarios, scenario -> {
            out.text(scenario.id());
            out.text(scenario.name());
            out.list(scenario.cut(), out::text);
            out.date(scenario.at());
            out.count(scenario.forSeconds());
        });
        network(worst, out);
        out.flag(best != null);
        if (best != null) {
            network(best, out);
        }
        return out.bytes();
    }

    static Meta decoded(byte[] bytes) throws BrokenSnapshotException {
        Decoder in = new Decoder(bytes);
        Meta meta = new Meta(
                in.text(),
                in.date(),
                in.text(),
                in.list(in::text),
                in.flag(),
                in.number(),
                in.count(),
                in.list(() -> new Jurisdiction(in.text(), in.text(), in.flag(), in.list(in::text), claim(in))),
                in.list(() -> party(in)),
                in.list(() ->
                        new Scenario(in.text(), in.text(), in.list(in::text), in.date(), in.count(), null, Claim.NONE)),
                network(in),
                in.flag() ? network(in) : null);
        in.end();
        return meta;
    }

    private static void party(Party party, Encoder out) {
        out.text(party.id());
        out.text(party.name());
        out.optionalText(party.seat());
        Party.Under under = party.under();
        out.flag(under != null);
        if (under != null) {
            out.list(under.anyOrder(), out::text);
            out.list(under.allOrders(), out::text);
        }
        claim(party.claim(), out);
    }

    private static Party party(Decoder in) throws BrokenSnapshotException {
        return new Party(
                in.text(),
                in.text(),
                in.optionalText(),
                in.flag() ? new Party.Under(in.list(in::text), in.list(in::text)) : null,
                List.of(),
                List.of(),
                null,
                List.of(),
                claim(in));
    }

    private static void claim(Claim claim, Encoder out) {
        out.optionalText(claim.source());
        out.optionalText(claim.assumed());
        out.text(claim.where().file());
        out.count(claim.where().line());
        out.count(claim.where().column());
    }

    private static Claim claim(Decoder in) throws BrokenSnapshotException {
        return new Claim(
                in.optionalText(), in.optionalText(), null, null, new Where(in.text(), in.count(), in.count()));
    }

    private static void network(OfNetwork network, Encoder out) {
        out.count(network.border);
        out.list(network.parties, party -> {
            out.text(party.id());
            out.text(party.name());
            out.count(party.serve());
            out.count(party.supply());
            out.count(party.side().ordinal());
            out.optionalText(party.seat());
            out.flag(party.isUltimate());
        });
        out.list(network.jurisdictions, jurisdiction -> {
            out.text(jurisdiction.id());
            out.text(jurisdiction.name());
            out.flag(jurisdiction.home());
            out.list(jurisdiction.blocs(), out::text);
            out.count(jurisdiction.order());
            out.count(jurisdiction.ground());
        });
    }

    private static OfNetwork network(Decoder in) throws BrokenSnapshotException {
        return new OfNetwork(
                in.count(),
                in.list(() -> new Network.PartyEntry(
                        in.text(),
                        in.text(),
                        in.count(),
                        in.count(),
                        in.oneOf(Network.Side.values()),
                        in.optionalText(),
                        in.flag())),
                in.list(() -> new Network.JurisdictionEntry(
                        in.text(), in.text(), in.flag(), in.list(in::text), in.count(), in.count())));
    }
}
