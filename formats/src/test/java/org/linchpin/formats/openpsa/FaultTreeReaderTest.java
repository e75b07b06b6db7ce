package org.linchpin.formats.openpsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.model.Problem;

/** What the standard says a file means, and what is said of files that mean nothing. */
class FaultTreeReaderTest {

    @TempDir
    Path dir;

    @Test
    void theExampleOfTheStandard_isRead_withAHouseEventAndEventsThatNothingDefines() throws IOException {
        assertMeans("""
                <define-gate name="top"><or><gate name="g1"/><gate name="g2"/></or></define-gate>
                <define-gate name="g1"><and><house-event name="h1"/><gate name="g3"/><gate name="g4"/></and></define-gate>
                <define-gate name="g2">
                  <and><not><house-event name="h1"/></not><basic-event name="e2"/><gate name="g4"/></and>
                </define-gate>
                <define-gate name="g3"><or><basic-event name="e1"/><basic-event name="e3"/></or></define-gate>
                <define-gate name="g4"><or><basic-event name="e3"/><event name="e4"/></or></define-gate>
                <define-house-event name="h1"><constant value="true"/></define-house-event>
                """, """
                top = OR(g1 g2)
                g1 = AND(h1 g3 g4)
                g2 = AND(-h1 e2 g4)
                g3 = OR(e1 e3)
                g4 = OR(e3 e4)
                h1 = AND()
                e2 = NaN
                e1 = NaN
                e3 = NaN
                e4 = NaN
                tops top""");
    }

    @Test
    void everyConnective_isSaidByOperatorsAndNegation() throws IOException {
        assertMeans("""
                <define-gate name="not"><not><event name="a"/></not></define-gate>
                <define-gate name="nand"><nand><event name="a"/><event name="b"/></nand></define-gate>
                <define-gate name="nor"><nor><event name="a"/><event name="b"/></nor></define-gate>
                <define-gate name="xor"><xor><event name="a"/><event name="b"/></xor></define-gate>
                <define-gate name="iff2"><iff><event name="a"/><event name="b"/></iff></define-gate>
                <define-gate name="iff3"><iff><event name="a"/><event name="b"/><event name="c"/></iff></define-gate>
                <define-gate name="imply"><imply><event name="a"/><event name="b"/></imply></define-gate>
                <define-gate name="two"><atleast min="2"><event name="a"/><event name="b"/><event name="c"/></atleast></define-gate>
                <define-gate name="one"><cardinality min="1" max="1"><event name="a"/><event name="b"/></cardinality></define-gate>
                <define-gate name="any"><cardinality min="0" max="2"><event name="a"/><event name="b"/></cardinality></define-gate>
                <define-gate name="same"><event name="a" type="basic-event"/></define-gate>
                <define-gate name="always"><constant value="true"/></define-gate>
                <define-gate name="nested"><and><not><or><event name="a"/><constant value="false"/></or></not><event name="b"/></and></define-gate>
                """, """
                not = OR(-a)
                nand = OR(-a -b)
                nor = AND(-a -b)
                xor = XOR(a b)
                iff2 = XOR(-a b)
                iff3 = XOR(a b c)
                imply = OR(-a b)
                two = ATLEAST 2(a b c)
                one = AND(ATLEAST 1(a b) -ATLEAST 2(a b))
                any = ATLEAST(a b)
                same = OR(a)
                always = AND()
                nested = AND(-OR(a OR()) b)
                a = NaN
                b = NaN
                c = NaN
                tops not nand nor xor iff2 iff3 imply two one any same always nested""");
    }

    @Test
    void probabilities_areNumbersParametersAndArithmetic() throws IOException {
        assertMeans("""
                <define-gate name="g"><or><event name="a"/><event name="b"/><event name="c"/><event name="d"/></or></define-gate>
                <define-basic-event name="a"><label>said</label><float value="1.5e-3"/></define-basic-event>
                <define-basic-event name="b"><int value="1"/></define-basic-event>
                <define-basic-event name="c"><mul><parameter name="half"/><parameter name="half"/></mul></define-basic-event>
                <define-basic-event name="d"><sub><bool value="true"/><div><int value="3"/><int value="4"/></div></sub></define-basic-event>
                <define-parameter name="half" unit="unitless"><add><float value=".25"/><float value="0.25"/></add></define-parameter>
                """, """
                g = OR(a b c d)
                a = 0.0015
                b = 1.0
                c = 0.25
                d = 0.25
                tops g""");
    }

    @Test
    void whatStandsOnTimeOrChance_hasNoProbability_andAWarning() throws IOException {
        FaultTreeReader.Loaded loaded = read("""
                <define-gate name="g"><or><event name="a"/><event name="b"/></or></define-gate>
                <define-basic-event name="a"><exponential><float value="1e-3"/><system-mission-time/></exponential></define-basic-event>
                <define-basic-event name="b"><parameter name="p"/></define-basic-event>
                <define-parameter name="p"><lognormal-deviate><float value="1"/></lognormal-deviate></define-parameter>
                """);

        assertThat(Trees.text(Objects.requireNonNull(loaded.tree()))).contains("a = NaN", "b = NaN");
        assertThat(messages(loaded))
                .containsExactly(
                        "4:1: warning: a probability should be made of numbers and parameters, that of \"a\" stands on <exponential> and is left out",
                        "5:1: warning: a probability should be made of numbers and parameters, that of \"b\" stands on <lognormal-deviate> and is left out");
    }

    @Test
    void privateNames_mayStandTwice_andAreReachedByPath() throws IOException {
        assertMeans("""
                <define-component name="A" role="private">
                  <define-gate name="g"><or><event name="x"/><event name="B.y"/></or></define-gate>
                  <define-basic-event name="x"><float value="0.1"/></define-basic-event>
                  <define-component name="B"><define-basic-event name="y"><float value="0.2"/></define-basic-event></define-component>
                </define-component>
                <define-component name="C">
                  <define-gate name="top"><and><gate name="A.g"/><event name="FT.A.x"/><event name="x"/></and></define-gate>
                  <define-basic-event name="x" role="private"><float value="0.3"/></define-basic-event>
                </define-component>
                """, """
                FT.A.g = OR(FT.A.x FT.A.B.y)
                FT.A.x = 0.1
                FT.A.B.y = 0.2
                top = AND(FT.A.g FT.A.x FT.C.x)
                FT.C.x = 0.3
                tops top""");
    }

    @Test
    void severalFaultTrees_areOneGraph_withATopEach() throws IOException {
        Path file = dir.resolve("two.xml");
        Files.writeString(file, """
                <!DOCTYPE opsa-mef>
                <opsa-mef><define-fault-tree name="one"><define-gate name="t1"><gate name="shared"/></define-gate></define-fault-tree>
                <define-fault-tree name="two"><define-gate name="t2"><gate name="shared"/></define-gate>
                <define-gate name="shared"><event name="e"/></define-gate></define-fault-tree>
                <model-data><define-basic-event name="e"/></model-data></opsa-mef>
                """);

        FaultTreeReader.Loaded loaded = FaultTreeReader.read(file);

        assertThat(loaded.problems()).isEmpty();
        assertThat(Objects.requireNonNull(loaded.tree()).name()).isEqualTo("one");
        assertThat(Trees.text(loaded.tree())).endsWith("tops t1 t2");
        assertThat(loaded.sha256()).hasSize(64);
    }

    @Test
    void allThatIsWrong_isToldAtOnce_withItsPlace() throws IOException {
        assertThat(messages(read("""
                        <define-gate name="top"><or><gate name="pomp"/><event name="e1"/></or></define-gate>
                        <define-gate name="pump"><atleast min="3"><event name="e1"/><event name="e2"/></atleast></define-gate>
                          <define-gate name="pump"><event name="e1"/></define-gate>
                        <define-gate name="kind"><and><gate name="e1"/><house-event name="h"/></and></define-gate>
                        <define-gate name="none"/>
                        <define-gate name="nots"><not><event name="e1"/><event name="e2"/></not></define-gate>
                        <define-gate name="odd"><orr><event name="e1"/></orr></define-gate>
                        <define-basic-event name="e1"><float value="1.5"/></define-basic-event>
                        <define-basic-event name="e2"><float value="many"/></define-basic-event>
                        <define-gate nam="g"><event name="e1"/></define-gate>
                        <define-CCF-group name="c" model="beta-factor"><members/></define-CCF-group>
                        <define-gate name="late"><or><event name="e2"/><not><event name="e2"/></not><event name="FT.e2"/></or></define-gate>
                        <define-gate name="last"><or><event name="e3"/><basic-event name="e2"/></or>text</define-gate>
                        """)))
                .containsExactly(
                        "3:29: error: a gate must be defined, \"pomp\" is not\n    Maybe \"pump\"?",
                        "4:26: error: \"min\" must be at most the number of arguments, \"3\" is more than \"2\"",
                        "5:3: error: an event must be defined once, \"pump\" is already at FILE:4:1",
                        "6:31: error: <gate> must name a gate, \"e1\" is the basic-event of FILE:10:1",
                        "6:48: error: a house-event must be defined, \"h\" is not",
                        "7:1: error: <define-gate> must hold a formula, this holds none",
                        "8:26: error: <not> must have 1 argument, this has \"2\"",
                        "9:25: error: a formula must not hold <orr>\n    Maybe \"or\"?",
                        "10:1: error: a probability must be in 0..1, that of \"e1\" is \"1.5\"",
                        "11:31: error: \"value\" of <float> must be a number, not \"many\"",
                        "12:1: error: <define-gate> must have no attribute \"nam\"\n    Maybe \"name\"?",
                        "12:1: error: <define-gate> must have the attribute \"name\"",
                        "13:1: error: a fault tree must stand without <define-CCF-group>, which is not supported",
                        "14:77: error: an argument must stand once in its formula, \"FT.e2\" is already at FILE:14:30",
                        "15:30: warning: a basic event should be defined, \"e3\" is not and has no probability\n    Maybe \"e1\"?",
                        "15:48: error: text must stand in labels only, here is \"text\"");
    }

    @Test
    void gatesThatStandOnThemselves_areTold_withTheWayRound() throws IOException {
        assertThat(messages(read("""
                        <define-gate name="top"><or><gate name="a"/><event name="e"/></or></define-gate>
                        <define-gate name="a"><and><event name="e"/><not><or><gate name="b"/></or></not></and></define-gate>
                        <define-gate name="b"><gate name="c"/></define-gate>
                        <define-gate name="c"><or><gate name="a"/><gate name="c"/></or></define-gate>
                        """)))
                .containsExactly(
                        "4:1: error: gates must not stand on themselves: \"a\" -> \"b\" -> \"c\" -> \"a\"",
                        "6:1: error: gates must not stand on themselves: \"c\" -> \"c\"");
    }

    @Test
    void parametersThatStandOnThemselves_areTold() throws IOException {
        assertThat(messages(read("""
                        <define-basic-event name="e"><parameter name="p"/></define-basic-event>
                        <define-parameter name="p"><parameter name="q"/></define-parameter>
                        <define-parameter name="q"><add><int value="1"/><parameter name="p"/></add></define-parameter>
                        <define-gate name="top"><event name="e"/></define-gate>
                        """)))
                .containsExactly(
                        "5:49: error: parameters must not stand on themselves, nor more than \"1000\" deep on each other, \"p\" does");
    }

    @Test
    void eventTrees_areLeftOut_butInstructionsThatSetHouseEvents_areRefused() throws IOException {
        Path file = dir.resolve("trees.xml");
        Files.writeString(file, """
                <opsa-mef>
                <define-event-tree name="e"><initial-state><any thing="1">text</any></initial-state></define-event-tree>
                <define-fault-tree name="FT"><define-gate name="g"><event name="x"/></define-gate></define-fault-tree>
                </opsa-mef>
                """);
        assertThat(messages(FaultTreeReader.read(file)))
                .containsExactly("2:1: warning: only fault trees are read, <define-event-tree> is left out");
        assertThat(FaultTreeReader.read(file).tree()).isNotNull();

        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "<any thing",
                                "<set-house-event name=\"h\"><constant value=\"true\"/></set-house-event><any thing"));
        assertThat(messages(FaultTreeReader.read(file)))
                .contains(
                        "2:44: error: a house event must keep the value it is defined with, <set-house-event> is not supported");
    }

    private void assertMeans(String definitions, String expected) throws IOException {
        FaultTreeReader.Loaded loaded = read(definitions);

        assertThat(messages(loaded)).isEmpty();
        assertThat(Trees.text(Objects.requireNonNull(loaded.tree()))).isEqualTo(expected);
    }

    private FaultTreeReader.Loaded read(String definitions) throws IOException {
        Path file = dir.resolve("tree.xml");
        Files.writeString(
                file,
                "<?xml version=\"1.0\"?>\n<opsa-mef><define-fault-tree name=\"FT\"><!-- < -->\n" + definitions
                        + "</define-fault-tree></opsa-mef>\n");
        return FaultTreeReader.read(file);
    }

    private List<String> messages(FaultTreeReader.Loaded loaded) {
        return loaded.problems().stream()
                .map(Problem::toString)
                .map(message ->
                        message.replaceFirst("^" + dir + "/[a-z]*.xml:", "").replaceAll(dir + "/[a-z]*.xml", "FILE"))
                .toList();
    }
}
