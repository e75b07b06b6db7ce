package org.linchpin.formats.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linchpin.formats.register.read.Packages.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.formats.register.Register;

/** Zips and folders made to harm who reads them. */
class HostilePackageTest {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;

    @TempDir
    Path temp;

    private interface Fill {
        void fill(ZipArchiveOutputStream zip) throws IOException;
    }

    private Path zip(Fill fill) throws IOException {
        Path file = temp.resolve("made.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file.toFile())) {
            fill.fill(zip);
        }
        return file;
    }

    private static void entry(ZipArchiveOutputStream zip, String name, String text) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    private static void assertRefused(Path path, String why) {
        assertThatThrownBy(() -> Packages.read(path))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    /** Changes the bytes behind every record with the signature. */
    private static Path patched(Path zip, int signature, int offset, int... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < bytes.capacity(); i++) {
            if (bytes.getInt(i) == signature) {
                for (int k = 0; k < values.length; k++) {
                    bytes.put(i + offset + k, (byte) values[k]);
                }
            }
        }
        return Files.write(zip, bytes.array());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.csv", "pkg/../../out.csv", "/etc/out.csv", "C:out.csv", "pkg/.."})
    void pathsThatLeaveThePackage_areRefused(String name) throws IOException {
        assertRefused(zip(zip -> entry(zip, name, "a")), "must stay inside it");
    }

    @Test
    void pathsOfAnotherSystem_areRefused() {
        assertRefused(new Packages().file("..\\out.csv", "a").zip(temp), "must stay inside it");
    }

    @Test
    void filesThatStandTwice_areRefused() throws IOException {
        Path path = zip(zip -> {
            entry(zip, Packages.CONTRACTS, Packages.contracts());
            entry(zip, Packages.CONTRACTS, Packages.contracts());
        });
        assertRefused(path, "must hold a file once");
    }

    @Test
    void filesByTheThousand_areRefused_beforeTheirNamesAreHeld() throws IOException {
        Path many = zip(zip -> {
            for (int i = 0; i < 3_000; i++) {
                entry(zip, "pkg/reports/" + i, "");
            }
        });
        assertRefused(many, "at most 1000 files");
        Path folder = Files.createDirectory(temp.resolve("folder"));
        for (int i = 0; i < 1_001; i++) {
            Files.createFile(folder.resolve("f" + i));
        }
        assertRefused(folder, "at most 1000 files");
    }

    @Test
    void largeDirectories_areRefused() throws IOException {
        assertRefused(
                zip(zip -> {
                    for (int i = 0; i < 30; i++) {
                        entry(zip, "a".repeat(60_000) + i, "");
                    }
                }),
                "the names in a package");
    }

    @Test
    void bombs_areReadNoFurtherThanTheyMayUnpack() throws IOException {
        Path file = temp.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(Packages.CONTRACTS));
            zip.write("c0010,c0020\n".getBytes(StandardCharsets.UTF_8));
            byte[] blank = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 70; i++) {
                zip.write(blank);
            }
        }

        Register register = Packages.read(file);

        assertThat(register.rows("B_02.01")).isEmpty();
        assertThat(register.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("unreadable");
            assertThat(finding.why()).contains("unpacks to more than 200 times its size");
        });
    }

    @Test
    void sizesThatLie_areNotBelieved() throws IOException {
        Path small = patched(new Packages().zip(temp), CENTRAL, 24, 1, 0, 0, 0);
        assertThat(Packages.read(small).rows("B_02.01")).hasSize(2);

        Path large = patched(new Packages().zip(temp), CENTRAL, 24, 0xFE, 0xFF, 0xFF, 0x7F);
        Register register = Packages.read(large);
        assertThat(register.findings())
                .anySatisfy(finding -> assertThat(finding.why()).contains("at most 512 MB"));
    }

    @Test
    void overlappingEntries_areRefused() throws IOException {
        Path file = zip(zip -> {
            entry(zip, "pkg/a", "x".repeat(200) + "yz".repeat(3));
            for (int i = 0; i < 20; i++) {
                entry(zip, "pkg/b" + i, "");
            }
        });
        byte[] bytes = Files.readAllBytes(file);
        assertRefused(patched(file, CENTRAL, 20, bytes.length / 4 % 256, bytes.length / 4 / 256, 0, 0), "overlap");
    }

    @Test
    void encryptedEntries_areRefused() throws IOException {
        Path file = new Packages().zip(temp);
        patched(file, LOCAL, 6, 1);
        patched(file, CENTRAL, 8, 1);

        assertRefused(file, "encrypted");
    }

    @Test
    void zip64_isRead() throws IOException {
        Path file = zip(zip -> {
            zip.setUseZip64(Zip64Mode.AlwaysWithCompatibility);
            entry(zip, Packages.CONTRACTS, Packages.contracts());
        });

        assertThat(Packages.read(file).rows("B_02.01")).hasSize(2);
    }

    @Test
    void linksInAZip_areFilesOfText() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.csv"), Packages.contracts());
        Path file = zip(zip -> {
            ZipArchiveEntry link = new ZipArchiveEntry(Packages.CONTRACTS);
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write(secret.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        });

        assertThat(Packages.read(file).rows("B_02.01")).isEmpty();
    }

    @Test
    void linksInAFolder_areNotFollowed() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.csv"), Packages.contracts());
        Path folder = new Packages().folder(temp);
        Path contracts = temp.resolve(Packages.CONTRACTS);
        Files.delete(contracts);
        Files.createSymbolicLink(contracts, secret);

        Register register = Packages.read(folder);

        assertThat(register.tables()).isEmpty();
        assertThat(rules(register)).containsExactly("720");
    }

    @Test
    void aLinkToThePackage_isFollowed() throws IOException {
        Path folder = new Packages().folder(temp);
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

        assertThat(Packages.read(link).rows("B_02.01")).hasSize(2);
    }

    @Test
    void pipes_areNotWaitedFor() throws Exception {
        Path folder = new Packages().without(Packages.CONTRACTS).folder(temp);
        Path pipe = temp.resolve(Packages.CONTRACTS);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(rules(Packages.read(folder))).containsExactly("720");
        assertRefused(pipe, "must be a zip, a folder or a workbook");
    }

    @Test
    void foldersNamedLikeFiles_areNoFiles() throws IOException {
        Path folder = new Packages().without(Packages.CONTRACTS).folder(temp);
        Files.createDirectories(temp.resolve(Packages.CONTRACTS));
        assertThat(Packages.read(folder).tables()).isEmpty();

        assertThat(Packages.read(new Packages()
                                .without(Packages.CONTRACTS)
                                .file(Packages.CONTRACTS + "/", "")
                                .zip(temp))
                        .tables())
                .isEmpty();
    }

    @Test
    void foldersTooDeep_areSaid() throws IOException {
        Path folder = new Packages().folder(temp);
        Files.createDirectories(folder.resolve("a/b/c/d/e/f/g"));

        assertThat(rules(Packages.read(folder))).containsExactly("720");
    }

    @Test
    void whatIsPackedWithin_isNotOpened() throws IOException {
        Path inner = new Packages().zip(temp);
        Path file = new Packages()
                .file("pkg/reports/more.zip", Files.readAllBytes(inner))
                .zip(temp);

        Register register = Packages.read(file);

        assertThat(register.rows("B_02.01")).hasSize(2);
        assertThat(register.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.why()).contains("not opened"));
    }

    @Test
    void zipsThatAreCutOff_areRefusedAtEveryLength() throws IOException {
        byte[] whole = Files.readAllBytes(new Packages().zip(temp));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertRefused(cut, "not a readable zip");
        }
    }

    @Test
    void entriesThatAreNotWhereTheDirectorySays_areDamaged() throws IOException {
        Path file = patched(new Packages().zip(temp), CENTRAL, 42, 0xFF, 0xFF, 0xFF, 0x7F);

        assertThat(Packages.read(file).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).isIn("unreadable", "701"))
                .anySatisfy(finding -> assertThat(finding.why()).contains("is damaged"));
    }

    @Test
    void bytesBehindTheEnd_areRefused() throws IOException {
        byte[] whole = Files.readAllBytes(new Packages().zip(temp));
        Path file = Files.write(temp.resolve("more.zip"), Arrays.copyOf(whole, whole.length + 1));

        assertRefused(file, "something stands behind its end");
    }

    @Test
    void whatIsNotThere_isRefused() {
        assertRefused(temp.resolve("none.zip"), "none.zip");
    }
}
