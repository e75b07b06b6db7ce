package org.linchpin.formats.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Assumptions;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.model.Scenario;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.NetworkImage;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Filter;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;
import org.linchpin.formats.ModelReader;

/** What comes out of a snapshot is what went in; a file that is not as it was written is refused. */
class SnapshotTest {

    private static final String MODEL = """
            linchpin: 1
            name: Small
            as-of: 2026-11-01
            jurisdictions: {XA: {home: true}, XB: {blocs: [east]}}
            parties:
              v: {name: Vendor V, seat: XB, under: [XB]}
              h: {seat: XA, under: [XA], assumed: guessed}
              u: {owner: v}
            nodes:
              hall: {kind: site, in: XA, ground: true}
              lone: {kind: service}
              db: {kind: data, class: personal, at: hall, by: h, from: v ~30d, keys: h, assumed: nobody asked}
              dns: {kind: dns, needs: [{any: [v ~2d, {id: lone, ready: 5d}]}, {60% of: [{id: db, share: 50%}, {id: lone, share: 30%}, {id: u, share: 20%}]}]}
              pay: {kind: function, critical: true, weight: 3, tolerates: 4h, needs: [{2 of: [db, dns ~20s cache, hall]}, {unknown: [dns, v]}]}
            scenarios:
              leaves: {cut: [v], at: 2027-01-01, for: 9d}
            """;

    @TempDir
    Path dir;

    private Path file = Path.of("");
    private Model model = Model.ofNodes("", Nodes.of(List.of()));

    @BeforeEach
    void write() throws IOException {
        Path yaml = Files.writeString(dir.resolve("m.yaml"), MODEL);
        model = Objects.requireNonNull(ModelReader.read(yaml).model());
        file = dir.resolve("m.lps");
        SnapshotWriter.write(
                file,
                model,
                "abc",
                List.of("an-option"),
                Assumptions.share(model),
                Compiler.compile(model, Terms.WORST),
                Compiler.compile(model, Terms.BEST));
    }

    @Test
    void bothReadings_theModelsFacts_andItsScenarios_comeBack() throws IOException {
        Snapshot snapshot = whole(null);

        assertSame(snapshot.network(), Compiler.compile(model, Terms.WORST));
        assertSame(Objects.requireNonNull(snapshot.best()), Compiler.compile(model, Terms.BEST));
        assertThat(snapshot.sha256()).isEqualTo("abc");
        assertThat(snapshot.options()).containsExactly("an-option");
        assertThat(snapshot.assumptionShare()).isEqualTo(Assumptions.share(model));
        Model read = snapshot.model();
        assertThat(read.name()).isEqualTo("Small");
        assertThat(read.asOf()).isEqualTo(model.asOf());
        assertThat(read.scenarios())
                .isEqualTo(model.scenarios().stream()
                        .map(s -> new Scenario(s.id(), s.name(), s.cut(), s.at(), s.forSeconds(), null, Claim.NONE))
                        .toList());
        assertThat(claims(read)).isEqualTo(claims(model));
    }

    @Test
    void aReadingAlone_comesBackUnderItsName() throws IOException {
        assertSame(whole(Terms.Reading.BEST).network(), Compiler.compile(model, Terms.BEST));
        assertThat(whole(Terms.Reading.WORST).best()).isNull();
    }

    @Test
    void filtersAndSwitches_selectTheSame() throws IOException {
        Snapshot snapshot = whole(null);
        Network network = Compiler.compile(model, Terms.WORST);
        for (String filter : List.of(
                "kind:data,site",
                "in:XA",
                "at:hall",
                "under:XB",
                "by:h",
                "from:v",
                "keys:h",
                "class:pers*",
                "critical",
                "unexamined",
                "assumed",
                "home",
                "foreign",
                "-kind:party id:*",
                "id:d*")) {
            assertThat(Filter.parse(filter).select(snapshot.model(), snapshot.network()))
                    .as(filter)
                    .isEqualTo(Filter.parse(filter).select(model, network));
        }
        assertThat(new Switches(snapshot.model(), snapshot.network())
                        .all().stream().map(Switch::id))
                .containsExactlyElementsOf(new Switches(model, network)
                        .all().stream().map(Switch::id).toList());
    }

    @Test
    void theSameModel_givesTheSameBytes_forTheOwnerAlone() throws IOException {
        byte[] first = Files.readAllBytes(file);
        write();

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyByteThatIsChanged_isNoticed_orIsPadding() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = Files.copy(file, dir.resolve("damaged.lps"));
        int harmless = 0;
        for (int k = 0; k < bytes.length; k++) {
            put(damaged, k, (byte) (bytes[k] ^ (1 << k % 8)));
            SnapshotReader.Loaded loaded = SnapshotReader.read(damaged, null);
            if (loaded.problem() == null) {
                assertThat(bytes[k]).as("byte %d", k).isZero();
                assertSame(Objects.requireNonNull(loaded.snapshot()).network(), Compiler.compile(model, Terms.WORST));
                harmless++;
            } else {
                assertThat(loaded.problem().toString()).startsWith(damaged + ": error: a snapshot must ");
            }
            put(damaged, k, bytes[k]);
        }
        assertThat(harmless).isLessThan(sections(bytes) * Layout.ALIGNMENT);
    }

    @Test
    void everyTruncation_isRefused_andSoIsAByteMore() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = Files.copy(file, dir.resolve("damaged.lps"));
        for (int length = bytes.length - 1; length >= 0; length--) {
            try (FileChannel channel = FileChannel.open(damaged, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            assertThat(SnapshotReader.read(damaged, null).problem())
                    .as("cut at %d", length)
                    .isNotNull();
        }
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length + 1));
        assertThat(message(damaged))
                .contains("a snapshot must be whole, this has \"" + (bytes.length + 1) + "\" bytes");
    }

    @Test
    void anotherVersion_isRefused_byNumber() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = 7;
        Files.write(file, bytes);

        assertThat(message(file))
                .isEqualTo(
                        file
                                + ": error: a snapshot must be of version \"1\", this is of version \"7\": compile the model again");
    }

    @Test
    void whatIsNoSnapshot_isNotTakenForOne() throws IOException {
        assertThat(SnapshotReader.isSnapshot(file)).isTrue();
        assertThat(SnapshotReader.isSnapshot(dir.resolve("m.yaml"))).isFalse();
        assertThat(SnapshotReader.isSnapshot(dir)).isFalse();
        assertThat(SnapshotReader.isSnapshot(dir.resolve("absent"))).isFalse();
        assertThat(message(dir.resolve("m.yaml"))).contains("a snapshot must begin as one, this file does not");
    }

    /** Damage with checksums made to hold, as an attacker would. */
    @Test
    void soundChecksums_overUnsoundColumns_areRefused_orDoNoHarm() {
        int refused = assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            byte[] bytes = Files.readAllBytes(file);
            Random chance = new Random(7);
            Path forged = dir.resolve("forged.lps");
            int count = 0;
            for (int k = 0; k < 1_000; k++) {
                byte[] copy = bytes.clone();
                int at = chance.nextInt(Layout.HEADER, copy.length);
                byte[] wrong = new byte[Math.min(copy.length - at, chance.nextInt(1, 9))];
                chance.nextBytes(wrong);
                if (chance.nextBoolean()) {
                    Arrays.fill(wrong, (byte) (chance.nextBoolean() ? 0xFF : 0x7F));
                }
                System.arraycopy(wrong, 0, copy, at, wrong.length);
                Files.write(forged, resigned(copy));
                SnapshotReader.Loaded loaded = SnapshotReader.read(forged, null);
                if (loaded.snapshot() == null) {
                    count++;
                } else {
                    use(loaded.snapshot());
                }
            }
            return count;
        });

        assertThat(refused).isGreaterThan(300);
    }

    private static void put(Path path, int at, byte value) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {value}), at);
        }
    }

    private static void use(Snapshot snapshot) {
        snapshot.model().nodes().forEach(node -> assertThat(node.id()).isNotNull());
        Filter.parse("kind:data in:XA").select(snapshot.model(), snapshot.network());
        Switches switches = new Switches(snapshot.model(), snapshot.network());
        assertThat(switches.all()).isNotNull();
        snapshot.network().find("pay");
    }

    private static byte[] resigned(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int table = (int) buffer.getLong(24);
        int count = sections(bytes);
        for (int k = 0; k < count; k++) {
            int entry = table + k * Layout.ENTRY;
            long place = buffer.getLong(entry + 8);
            long length = buffer.getLong(entry + 16);
            if (place >= 0 && length >= 0 && place <= bytes.length && length <= bytes.length - place) {
                buffer.putInt(entry + 4, checksum(bytes, (int) place, (int) length));
            }
        }
        buffer.putInt(32, checksum(bytes, table, count * Layout.ENTRY));
        buffer.putInt(36, checksum(bytes, 0, 36));
        return bytes;
    }

    private static int sections(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
    }

    private static int checksum(byte[] bytes, int place, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, place, length);
        return (int) checksum.getValue();
    }

    private Snapshot whole(Terms.@Nullable Reading reading) throws IOException {
        SnapshotReader.Loaded loaded = SnapshotReader.read(file, reading);
        assertThat(loaded.problem()).isNull();
        return Objects.requireNonNull(loaded.snapshot());
    }

    private static String message(Path path) throws IOException {
        return String.valueOf(SnapshotReader.read(path, null).problem());
    }

    private static List<String> claims(Model of) {
        List<String> claims = new ArrayList<>();
        of.nodes().forEach(node -> claims.add(node.id() + claim(node.claim())));
        of.parties().forEach(party -> claims.add(party.id() + claim(party.claim()) + party.seat() + party.under()));
        of.jurisdictions().forEach(one -> claims.add(one.id() + claim(one.claim()) + one.blocs() + one.home()));
        return claims;
    }

    private static String claim(Claim claim) {
        return " " + claim.source() + " " + claim.assumed() + " " + claim.where() + " ";
    }

    private static void assertSame(Network read, Network written) {
        assertThat(NetworkImage.of(read))
                .usingRecursiveComparison()
                .ignoringFields("names")
                .isEqualTo(NetworkImage.of(written));
        for (int node = 0; node < written.nodeCount(); node++) {
            assertThat(read.id(node)).isEqualTo(written.id(node));
            assertThat(read.find(written.id(node))).isEqualTo(node);
            assertThat(read.broken(node)).isEqualTo(written.broken(node));
        }
        assertThat(read.find("absent")).isEqualTo(-1);
        assertThat(read.terms()).isEqualTo(written.terms());
    }
}
