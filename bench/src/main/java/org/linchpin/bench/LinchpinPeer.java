package org.linchpin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linchpin.engine.Work;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.sweep.Sweep;
import org.linchpin.engine.sweep.SweepAnswer;
import org.linchpin.engine.sweep.SweepMethod;
import org.linchpin.engine.switches.Switch;
import org.linchpin.formats.snapshot.Snapshot;
import org.linchpin.formats.snapshot.SnapshotReader;

/**
 * What switches darken, by Linchpin, from a snapshot: {@code LinchpinPeer SNAPSHOT SWITCHES worklist|cheapest}. What the
 * engine prepares for a sweep counts as sweeping, though the peers' rows count as loading.
 */
public final class LinchpinPeer {

    private LinchpinPeer() {}

    public static void main(String... args) throws IOException {
        if (args.length != 3) {
            System.err.println("Usage: LinchpinPeer SNAPSHOT SWITCHES worklist|cheapest");
            System.exit(2);
        }
        SweepMethod method = args[2].equals("cheapest") ? null : SweepMethod.valueOf(args[2].toUpperCase(Locale.ROOT));
        Snapshot snapshot =
                SnapshotReader.read(Path.of(args[0]), Terms.Reading.WORST).snapshot();
        Network network =
                Objects.requireNonNull(snapshot, "The file must be a snapshot.").network();
        List<Switch> all = switches(network);
        PeerRun run = new PeerRun(all.size(), Integer.parseInt(args[1]));
        List<Switch> asked = new ArrayList<>();
        for (int k = 0; k < run.count(); k++) {
            asked.add(all.get(run.at(k)));
        }
        SweepAnswer answer = Sweep.by(method, network, asked, false, Seconds.NEVER - 1, Work.UNBOUNDED);
        Map<String, SweepAnswer.Row> rows = new HashMap<>();
        answer.rows().forEach(row -> rows.put(row.what().id(), row));
        for (Switch one : asked) {
            SweepAnswer.Row row = Objects.requireNonNull(rows.get(one.id()), one.id());
            run.tell(row.nodesDark(), row.reach());
        }
        run.print("Linchpin, " + args[2]);
    }

    /** In the order of {@link NationalNetwork#switches()}. */
    private static List<Switch> switches(Network network) {
        List<Switch> all = new ArrayList<>();
        for (Network.PartyEntry one : network.parties()) {
            all.add(new Switch(
                    one.id(), one.name(), Switch.Kind.PARTY, one.side(), new int[] {one.serve(), one.supply()}));
        }
        for (Network.JurisdictionEntry one : network.jurisdictions()) {
            Network.Side side = one.home() ? Network.Side.HOME : Network.Side.FOREIGN;
            all.add(new Switch(
                    one.id(), one.name(), Switch.Kind.JURISDICTION, side, new int[] {one.order(), one.ground()}));
        }
        return all;
    }
}
