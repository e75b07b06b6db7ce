package org.linchpin.formats.register.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.formats.register.read.Packages.CONTRACTS;
import static org.linchpin.formats.register.read.Packages.contracts;
import static org.linchpin.formats.register.read.Packages.rows;
import static org.linchpin.formats.register.read.Packages.rules;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.formats.register.Finding;
import org.linchpin.formats.register.Register;

/** Tables made to harm who reads them. */
class HostileTableTest {

    private static final String HEADER = "c0010,c0020,c0030,c0040,c0050\n";

    @TempDir
    Path temp;

    private Register read(byte[] table) throws IOException {
        return Packages.read(new Packages().file(CONTRACTS, table).zip(temp));
    }

    private Register read(String table) throws IOException {
        return read(table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void emptyFiles_haveNoRows() throws IOException {
        assertThat(read("").rows("B_02.01")).isEmpty();
        assertThat(read("\uFEFF").rows("B_02.01")).isEmpty();
        assertThat(read("\n\n\n").rows("B_02.01")).isEmpty();
    }

    @Test
    void otherEncodings_areFoundAndNotGuessed() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16, Charset.forName("x-UTF-16LE-BOM"))) {
            Register register = read(contracts().getBytes(charset));
            assertThat(rules(register)).as(charset.name()).containsExactly("306");
            assertThat(register.rows("B_02.01")).isEmpty();
        }
        assertThat(rules(read((HEADER + "K\u00e9,,,,\n").getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("306");
    }

    @Test
    void wideCharactersWithoutAMark_areNoColumns() throws IOException {
        Register register = read(contracts().getBytes(StandardCharsets.UTF_16LE));

        assertThat(rules(register)).contains("unreadable", "801");
        assertThat(register.findings()).extracting(Finding::why).noneMatch(why -> why.contains("\0"));
    }

    @Test
    void controlCharacters_areTakenOut() throws IOException {
        Register register = read(HEADER + "K\0\u0007\u007f-1,,,,\n\"L\nM\",,,,\n");

        assertThat(rows(register, "B_02.01")).containsExactly("K\uFFFD\uFFFD\uFFFD-1,,,,", "L\nM,,,,");
        assertThat(rules(register)).containsExactly("unreadable");
    }

    @Test
    void giantCells_endTheReading() throws IOException {
        Register register = read(HEADER + "K,,,,\n" + "a".repeat(1 << 20) + ",,,,\n");

        assertThat(rows(register, "B_02.01")).containsExactly("K,,,,");
        assertThat(rules(register)).containsExactly("809");
    }

    @Test
    void giantRows_endTheReading() throws IOException {
        assertThat(rules(read(HEADER + ",".repeat(300) + "\n"))).containsExactly("809");
        assertThat(rules(read(HEADER + ",".repeat(1 << 20) + "\n"))).containsExactly("809");
        assertThat(rules(read("c0010,".repeat(1 << 18) + "\n"))).containsExactly("809");
    }

    @Test
    void unclosedQuotes_endTheReading() throws IOException {
        Register register = read(HEADER + "K,,,,\n\"L,,,,\nM,,,,\n");

        assertThat(rows(register, "B_02.01")).containsExactly("K,,,,");
        assertThat(rules(register)).containsExactly("809");
    }

    @Test
    void aMillionEmptyRows_areNoRows() throws IOException {
        assertThat(read(HEADER + "\n".repeat(1 << 20) + "K,,,,\n").rows("B_02.01"))
                .hasSize(1);
        assertThat(read(HEADER + ",,,,\n".repeat(1 << 20) + "K,,,,\n").rows("B_02.01"))
                .hasSize(1);
    }

    @Test
    void findingsWithoutNumber_areBounded() throws IOException {
        Register register = read(HEADER + "K\n".repeat(100_000));

        assertThat(register.rows("B_02.01")).hasSize(100_000);
        assertThat(register.findings()).hasSizeLessThan(2_000);
        assertThat(register.findings().getLast().why()).contains("100000");
    }

    @Test
    void parametersWithoutNumber_areBounded() throws IOException {
        StringBuilder many = new StringBuilder("name,value\n");
        for (int i = 0; i < 100_000; i++) {
            many.append('p').append(i).append(",1\n");
        }
        Register register = Packages.read(new Packages()
                .file("pkg/reports/parameters.csv", many.toString())
                .zip(temp));

        assertThat(register.envelope().parameters()).hasSize(1_000);
    }

    @Test
    void aReportThatNestsWithoutEnd_isNotReadable() throws IOException {
        Register register = Packages.read(
                new Packages().file(Packages.REPORT, "[".repeat(1 << 20)).zip(temp));

        assertThat(register.rows("B_02.01")).hasSize(2);
        assertThat(rules(register)).containsExactly("701");
    }
}
