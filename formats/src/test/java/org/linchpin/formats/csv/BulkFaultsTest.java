package org.linchpin.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linchpin.engine.model.Problem;
import org.linchpin.engine.model.Problems;

class BulkFaultsTest {

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,kind;a,servce|2:3|\"service\"?",
                "id,kind;a b,service|2:2|\"a-b\"?",
                "id,kind;,service|2:1|",
                "id,kind;a,|2:3|",
                "id,kind;a,service;b,service;a,site|4:1|",
                "id,kind,colour;a,service,red|1:9|",
                "id,kind,nmae;a,service,x|1:9|\"name\"?",
                "id,id,kind;a,a,service|1:4|",
                "id,name;a,x|1:1|",
                "id,kind;a,service,x|2:1|put a field with a comma in it in quotes",
                "id,kind;a|2:1|",
                "id,kind,from;a,service,v~30d|2:12|\"v ~30d\"?",
                "id,kind,from;a,service,v ~30x|2:16|",
                "id,kind,by;a,service,p:supply|2:11|\"p\"?",
                "id,kind,weight;a,service,-1|2:11|",
                "id,kind,until;a,service,31.3.2027|2:11|\"2027-03-31\"",
                "id,kind,holdout;a,service,2027-03-31|2:11|",
                "id,kind,critical;a,service,1|2:11|\"yes\"?",
                "id,kind,confidence;a,service,hgih|2:11|\"high\"?",
                "id,name,kind;a,^x, ^^y^^^,servce|2:14|\"service\"?",
                "id,name,kind;a,^x;y^,servce|3:4|\"service\"?"
            })
    void aFaultInNodes_hasItsPlace_andAGuess(String csv, String place, String maybe) throws IOException {
        List<Problem> problems = nodes(csv.replace(';', '\n').replace('^', '"'));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().where()).hasToString(dir.resolve("nodes.csv") + ":" + place);
        assertThat(problems.getFirst().severity()).isEqualTo(Problem.Severity.ERROR);
        if (maybe != null) {
            assertThat(problems.getFirst().maybe()).isEqualTo(maybe);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node,need;a,|2:3",
                "node,need;,b|2:1",
                "node,need;a,b c|2:5",
                "node,need;a,~30d|2:3",
                "node,need;a,b!|2:4",
                "node,need;a,p:srve|2:5",
                "node,need,holdout;a,b ~1d,1d|2:9",
                "node,need,cache;a,b,yes|2:5",
                "node,need,group;a,b,one|2:5",
                "node,need,gate;a,b,any|2:5",
                "node,need,group,gate;a,b,1,3 of;a,c,1,|2",
                "node,need,group,gate;a,b,1,any;a,c,1,all|3",
                "node,need,share;a,b,50|2:7",
                "node,need,group,gate;a,b,1,0% of|2:7"
            })
    void aFaultInNeeds_hasItsPlace(String csv, String place) throws IOException {
        Path needs = Files.writeString(dir.resolve("needs.csv"), csv.replace(';', '\n'));
        List<Problem> problems = new ArrayList<>();

        BulkNodes.read(null, needs, problems::add);

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().where()).hasToString(needs + ":" + place);
    }

    @Test
    void theSameFaultOnTwoRows_isSaidTwice() throws IOException {
        assertThat(nodes("id,kind\na,servce\nb,servce\n")).hasSize(2);
    }

    @Test
    void anEmptyFile_hasNoHeader() throws IOException {
        assertThat(nodes("").getFirst().message()).isEqualTo("the first line must name the columns");
    }

    @Test
    void aFileFullOfFaults_isReportedInPart() throws IOException {
        Problems problems = new Problems();
        BulkNodes.read(
                Files.writeString(dir.resolve("nodes.csv"), "id,kind\n" + "a,b,c\n".repeat(5_000)), null, problems);

        assertThat(problems.list()).hasSize(Problems.LIMIT + 1);
    }

    @Test
    void anUnclosedQuote_isReportedWhereItOpens() throws IOException {
        List<Problem> problems = nodes("id,kind,name\na,service,\"x\nb,service,y\n");

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().where()).hasToString(dir.resolve("nodes.csv") + ":2:11");
        assertThat(problems.getFirst().message()).startsWith("a quoted field must end with a quote");
    }

    @Test
    void textBehindAClosingQuote_isReported() throws IOException {
        assertThat(nodes("id,kind\n\"a\"x,service\n")).hasSize(1);
    }

    @Test
    void aFieldOfTenMegabytes_isRefused_quotedOrNot() throws IOException {
        String huge = "x".repeat(10_000_000);

        assertThat(nodes("id,kind\n" + huge + ",service\n")).hasSize(1);
        assertThat(nodes("id,kind\n\"" + huge + "\",service\n")).hasSize(1);
        assertThat(nodes("id,kind\n\"" + huge + "\n")).hasSize(1);
    }

    @Test
    void aMillionColumns_areRefused() throws IOException {
        assertThat(nodes("id,kind\n" + ",".repeat(1_000_000) + "\n").getFirst().message())
                .isEqualTo("the row must have 2 fields as the header has, not 1000001");
        assertThat(nodes("id,kind" + ",x".repeat(1_000_000) + "\n")).hasSizeLessThan(70);
    }

    @Test
    void controlCharacters_areRefused() throws IOException {
        List<Problem> problems =
                nodes("id,kind,name,assumed\na\u0000b,service,x,\nc,service,\u0000,\nd,service,,\u0001\n");

        assertThat(problems).extracting(problem -> problem.where().line()).containsExactly(2, 3, 4);
        assertThat(problems.get(0).message()).contains("\\u0000");
    }

    @Test
    void bytesThatAreNotUtf8_areReportedWithTheirLine() throws IOException {
        byte[] bytes = ("id,kind,name\na,service,ok\n" + "b,service," + "é".repeat(50_000) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        Path file = dir.resolve("nodes.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
            out.write("c,service,caf".getBytes(StandardCharsets.UTF_8));
            out.write(0xE9);
            out.write('\n');
        }

        List<Problem> problems = new ArrayList<>();
        BulkNodes.read(file, null, problems::add);

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().where()).hasToString(file + ":4");
        assertThat(problems.getFirst().message()).isEqualTo("the file must be UTF-8");
    }

    @Test
    void aDirectory_orAMissingFile_isRefused() {
        List<Problem> problems = new ArrayList<>();

        BulkNodes.read(dir, dir.resolve("absent.csv"), problems::add);

        assertThat(problems).extracting(Problem::message).containsOnly("it must be a regular file");
    }

    private List<Problem> nodes(String csv) throws IOException {
        List<Problem> problems = new ArrayList<>();
        BulkNodes.read(Files.writeString(dir.resolve("nodes.csv"), csv), null, problems::add);
        return problems;
    }
}
