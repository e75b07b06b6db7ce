package org.linchpin.formats.openpsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Problem;

/** Files that would hang or burst a careless reader get one clear error. The timeout only guards against hanging. */
class HostileTreesTest {

    private static final Duration GUARD = Duration.ofMinutes(2);

    @TempDir
    Path dir;

    @Test
    void entities_areRefused_beforeTheyBurst() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE opsa-mef [<!ENTITY a0 'x'>");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }

        assertRefused(
                bomb + "]>\n<opsa-mef>&a39;</opsa-mef>", "1:1: error: a DOCTYPE must not define entities or elements");
        assertRefused("<opsa-mef>&a;</opsa-mef>", "1:1: error: a file must not use entities, here is \"&a;\"");
        assertRefused("<opsa-mef name='&a;'/>", "error: a fault tree must be well-formed XML: ");
    }

    @Test
    void nothingOutsideTheFile_isOpened() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret"), "<!ENTITY x 'y'>");

        List<String> errors =
                errors("<!DOCTYPE opsa-mef SYSTEM \"" + secret.toUri() + "\">\n<opsa-mef><a>&x;</a></opsa-mef>");

        assertThat(errors).anyMatch(error -> error.contains("must not use entities, here is \"&x;\""));
        assertRefused(
                "<!DOCTYPE m [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<opsa-mef/>",
                "1:1: error: a DOCTYPE must not define");
        assertRefused("<opsa-mef><include file=\"" + secret + "\"/></opsa-mef>", "must stand without <include>");
    }

    @Test
    void deepNesting_isRefused_withoutAnOverflow() throws IOException {
        assertRefused(
                "<opsa-mef><define-fault-tree name='f'><define-gate name='g'>" + "<not>".repeat(1_000_000),
                "1:5046: error: elements must nest at most \"1000\" deep");
        assertRefused(
                "<opsa-mef>" + "<define-component name='c'>".repeat(100_000),
                "elements must nest at most \"1000\" deep");
        assertRefused(
                "<opsa-mef><define-fault-tree name='f'><define-basic-event name='e'>" + "<neg>".repeat(100_000),
                "elements must nest at most \"1000\" deep");
    }

    @Test
    void aLongChainOfGates_isNoFault_andNoOverflow() throws IOException {
        StringBuilder chain = new StringBuilder("<opsa-mef><define-fault-tree name='f'>\n");
        int length = 200_000;
        for (int i = 0; i < length; i++) {
            chain.append("<define-gate name='g%d'><gate name='g%d'/></define-gate>\n".formatted(i, i + 1));
        }
        String end = "<define-gate name='g%d'><event name='e'/></define-gate>".formatted(length);
        String circle = "<define-gate name='g%d'><gate name='g0'/></define-gate>".formatted(length);

        assertThat(errors(chain + end + "</define-fault-tree></opsa-mef>")).isEmpty();
        assertRefused(
                chain + circle + "</define-fault-tree></opsa-mef>",
                "2:1: error: gates must not stand on themselves: \"g0\" -> \"g1\" -> ");
    }

    @Test
    void aLongChainOfParameters_isRefused_withoutAnOverflow() throws IOException {
        StringBuilder chain = new StringBuilder("<opsa-mef><define-fault-tree name='f'>"
                + "<define-basic-event name='e'><parameter name='p0'/></define-basic-event>");
        for (int i = 0; i < 100_000; i++) {
            chain.append(
                    "<define-parameter name='p%d'><parameter name='p%d'/></define-parameter>\n".formatted(i, i + 1));
        }

        assertRefused(
                chain + "</define-fault-tree></opsa-mef>", "parameters must not stand on themselves, nor more than");
    }

    @Test
    void parametersThatDouble_areWorkedOutOnce() throws IOException {
        StringBuilder doubling = new StringBuilder("<opsa-mef><define-fault-tree name='f'>"
                + "<define-basic-event name='e'><parameter name='p0'/></define-basic-event>");
        for (int i = 0; i < 100; i++) {
            doubling.append(
                    "<define-parameter name='p%d'><mul><parameter name='p%d'/><parameter name='p%d'/></mul></define-parameter>\n"
                            .formatted(i, i + 1, i + 1));
        }
        doubling.append("<define-parameter name='p100'><int value='1'/></define-parameter>");

        assertThat(errors(doubling + "</define-fault-tree></opsa-mef>")).isEmpty();
    }

    @Test
    void manyWords_areRefused() throws IOException {
        StringBuilder many = new StringBuilder("<opsa-mef><label>");
        for (int i = 0; i < 1_000_000; i++) {
            many.append("<a").append(i).append("/>");
        }

        assertRefused(many.toString(), "a file must use at most \"1000\" different names of elements and attributes");
    }

    @Test
    void tooManyElements_areRefused() throws IOException {
        assertRefused(
                "<opsa-mef><label>" + "<a/>".repeat(2_000_001), "error: a file must have at most \"2000000\" elements");
    }

    @Test
    void aFileOverTheLimit_isRefused() throws IOException {
        assertRefused("<opsa-mef>" + " ".repeat(64 << 20) + "</opsa-mef>", "a fault tree must have at most \"64\" MiB");
    }

    @Test
    void aLongName_isRefused() throws IOException {
        assertRefused(
                "<opsa-mef><define-fault-tree name='" + "x".repeat(10_000_000) + "'/></opsa-mef>",
                "1:11: error: a name must have at most \"1000\" characters, this has \"10000000\"");
    }

    @Test
    void aMillionWrongNames_areCounted_andCostLittle() throws IOException {
        StringBuilder wrong = new StringBuilder("<opsa-mef><define-fault-tree name='f'><define-gate name='g'><or>");
        for (int i = 0; i < 1_000_000; i++) {
            wrong.append("<gate name='g").append(i).append("'/>");
        }

        List<String> errors = errors(wrong + "</or></define-gate></define-fault-tree></opsa-mef>");

        assertThat(errors).hasSize(201);
        assertThat(errors.getLast()).endsWith("error: 999800 more problems are not shown");
    }

    @Test
    void truncatedAnywhere_isRefused_orMeansTheSame() throws IOException {
        String whole = """
                <?xml version="1.0"?><!DOCTYPE opsa-mef><opsa-mef><define-fault-tree name="f"><!-- c -->
                <define-gate name="g"><atleast min="1"><event name="e" type="basic-event"/></atleast></define-gate>
                <define-basic-event name="e"><float value="0.5"/></define-basic-event></define-fault-tree></opsa-mef>""";
        for (int length = 0; length < whole.length(); length++) {
            assertThat(errors(whole.substring(0, length)))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
        assertThat(errors(whole)).isEmpty();
    }

    @Test
    void otherEncodings_areRefused_withAHint() throws IOException {
        Path file = dir.resolve("t.xml");
        Files.write(
                file,
                "<?xml version='1.0' encoding='ISO-8859-1'?><opsa-mef name='caf\u00e9'/>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(errors(file)).singleElement().asString().contains("must be UTF-8, byte ");
        Files.write(file, "\uFEFF<opsa-mef/>".getBytes(StandardCharsets.UTF_16LE));
        assertThat(errors(file)).singleElement().asString().contains("must be UTF-8, this file is UTF-16");
    }

    @Test
    void whatIsNoFaultTree_isRefused() throws IOException {
        assertRefused("", "error: a fault tree must be well-formed XML: ");
        assertRefused("<html/>", "1:1: error: the first element of a fault tree must be <opsa-mef>, not \"html\"");
        assertRefused("<opsa-mef/><opsa-mef/>", "error: a fault tree must be well-formed XML: ");
        assertThat(errors(dir.resolve("absent.xml"))).singleElement().asString().contains("a fault tree must exist");
        assertThat(errors(dir)).singleElement().asString().contains("a fault tree must be a file");
    }

    @Test
    void places_standInLongLines_andBehindForeignLetters() throws IOException {
        String padding = "<!-- > \uD83D\uDE00 -->".repeat(10_000);

        assertRefused(
                "<opsa-mef>\r\n" + padding + "<define-fault-tree name=\"a>b\"><wrong/></define-fault-tree></opsa-mef>",
                "2:" + (padding.codePointCount(0, padding.length()) + 31)
                        + ": error: <define-fault-tree> must not hold");
    }

    @Test
    void manyAmpersands_areNoBomb() throws IOException {
        StringBuilder many = new StringBuilder("<opsa-mef><define-fault-tree name='f'>");
        for (int i = 0; i < 100_000; i++) {
            many.append("<define-gate name='&amp;%d'><event name='&lt;&#65;'/></define-gate>\n".formatted(i));
        }

        assertThat(errors(many + "</define-fault-tree></opsa-mef>")).isEmpty();
    }

    private void assertRefused(String xml, String expected) throws IOException {
        List<String> errors = errors(xml);
        assertThat(errors).isNotEmpty();
        assertThat(errors.getFirst()).contains(expected);
    }

    private List<String> errors(String xml) throws IOException {
        return errors(Files.writeString(dir.resolve("t.xml"), xml));
    }

    private static List<String> errors(Path file) {
        return Objects.requireNonNull(assertTimeoutPreemptively(
                GUARD,
                () -> FaultTreeReader.read(file).problems().stream()
                        .map(Problem::toString)
                        .toList()));
    }
}
