package org.linchpin.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.proof.Certificate;
import org.linchpin.proof.Proof;

/** The checker accepts what the engine certifies and refuses what was changed in it. */
class CertificateTest {

    private static final int CASES = 4_000;

    @Test
    void everyCutForGoodIsCertified_andTheCheckerFollows() throws IOException {
        int certified = 0;
        for (long seed = 0; seed < CASES; seed++) {
            List<String> lines = certificate(seed);
            if (!lines.isEmpty()) {
                certified++;
                long dark =
                        lines.stream().filter(line -> line.startsWith("dark ")).count();
                assertThat(check(lines).dark()).as("seed %d", seed).isEqualTo((int) dark);
            }
        }
        assertThat(certified).isGreaterThan(CASES / 20);
    }

    @Test
    void aChangedDarkTimeIsRefused() {
        forEachDarkLine((lines, at) -> {
            String[] words = lines.get(at).split(" ", 5);
            words[3] = Integer.toString(Integer.parseInt(words[3]) + 1);
            lines.set(at, String.join(" ", words));
        });
    }

    @Test
    void aDarkNodeThatIsCalledLitIsRefused() {
        forEachDarkLine((lines, at) -> {
            String[] words = lines.get(at).split(" ", 5);
            words[0] = "lit";
            words[3] = "never";
            lines.set(at, String.join(" ", words));
        });
    }

    @Test
    void aNodeThatIsLeftOutIsRefused() {
        forEachDarkLine((lines, at) -> lines.remove(at));
    }

    @Test
    void aCircleThatWouldDarkenItselfIsRefused() {
        List<String> lines = List.of(
                "linchpin-proof 1",
                "model 0 circle",
                "nodes 2",
                "dark 0 node 0 0 (1 1*1~0) # a",
                "dark 1 node 0 0 (1 1*0~0) # b");

        assertThatThrownBy(() -> check(lines)).hasMessageContaining("because of what stands below");
    }

    @Test
    void aBrokenNodeCalledLitAboveWhatBreaksItIsRefused() {
        List<String> lines = List.of(
                "linchpin-proof 1",
                "model 0 order",
                "nodes 2",
                "end 0 -86400",
                "lit 1 node never never (1 1*0~0) # holds out for ever, but is broken",
                "dark 0 node -86400 0 (1) # ended");

        assertThatThrownBy(() -> check(lines)).hasMessageContaining("line 5: node 1 stands above what breaks it");
    }

    @Test
    void aBrokenNodeCalledHoldingOutAboveWhatBreaksItIsRefused() {
        List<String> lines = List.of(
                "linchpin-proof 1",
                "model 0 order",
                "nodes 4",
                "off 0 0 # k",
                "end 2 -5",
                "dark 0 node 0 0 (1) # k",
                "dark 1 node 0 0 (1 1*0~0 1*2~0) # broken, by 2",
                "dark 2 node -5 0 (1) # ended",
                "dark 3 node 10 10 (1 1*1~0) # broken too, and so dark at 0");

        assertThatThrownBy(() -> check(lines)).hasMessageContaining("stands above what breaks it");
    }

    @Test
    void aSwitchWithoutANameIsRefused() {
        List<String> lines = List.of("linchpin-proof 1", "model 0 x", "nodes 1", "off 0 0", "dark 0 node 0 0 (1) # a");

        assertThatThrownBy(() -> check(lines)).isInstanceOf(Proof.BrokenProofException.class);
    }

    private interface Change {
        void make(List<String> lines, int at);
    }

    private static void forEachDarkLine(Change change) {
        int changed = 0;
        for (long seed = 0; seed < CASES / 4; seed++) {
            List<String> lines = certificate(seed);
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).startsWith("dark ")) {
                    List<String> forged = new ArrayList<>(lines);
                    change.make(forged, at);
                    assertThatThrownBy(() -> check(forged))
                            .as("seed %d, line %d: %s", seed, at + 1, lines.get(at))
                            .isInstanceOf(Proof.BrokenProofException.class);
                    changed++;
                }
            }
        }
        assertThat(changed).isGreaterThan(100);
    }

    /** The lines of the case's certificate; none if it is not covered. */
    private static List<String> certificate(long seed) {
        RandomCase random = RandomCase.of(seed);
        Terms terms = new Terms(
                random.setting().worst() ? Terms.Reading.WORST : Terms.Reading.BEST,
                random.setting().orderly());
        Network network = Compiler.compile(random.model(), terms);
        org.linchpin.engine.switches.Switches switches =
                new org.linchpin.engine.switches.Switches(random.model(), network);
        List<Off> offs = random.cut().parts().stream()
                .map(part -> Off.forGood(switches.resolve(part.switchName())))
                .toList();
        List<String> lines = new ArrayList<>();
        if (Certificate.covers(network, offs)) {
            Certificate.write(network, offs, "0".repeat(64), lines::add);
        }
        return lines;
    }

    private static Proof.Verdict check(List<String> lines) throws IOException {
        return Proof.check(() -> new BufferedReader(new StringReader(String.join("\n", lines))));
    }
}
