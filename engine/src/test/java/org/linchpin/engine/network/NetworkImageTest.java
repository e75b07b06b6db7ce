package org.linchpin.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutQuestion;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.cut.Runs;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.oracle.RandomModels;
import org.linchpin.engine.switches.Switches;
import org.linchpin.engine.who.Who;
import org.linchpin.engine.who.WhoQuestion;

/** What is restored is what was stored; what is no network is refused, or can be asked without harm. */
class NetworkImageTest {

    private static final int MODELS = 400;

    @Test
    void everythingOfARandomNetwork_comesBack() {
        for (long seed = 0; seed < MODELS; seed++) {
            for (Terms terms : List.of(Terms.WORST, Terms.BEST, new Terms(Terms.Reading.WORST, true))) {
                Network network = Compiler.compile(RandomModels.of(seed), terms);

                Network restored = NetworkImage.of(network).restore();

                assertThat(text(restored)).as("seed %d", seed).isEqualTo(text(network));
            }
        }
    }

    @Test
    void aValueThatIsWrong_isRefused_orDoesNoHarm() {
        Random chance = new Random(20_261_101);
        int refused = 0;
        int asked = 0;
        for (long seed = 0; seed < 60; seed++) {
            Model model = RandomModels.of(seed);
            for (int k = 0; k < 60; k++) {
                NetworkImage image = NetworkImage.of(Compiler.compile(model, Terms.WORST));
                spoil(image, chance);
                try {
                    ask(model, image.restore());
                    asked++;
                } catch (ImageException e) {
                    assertThat(e.getMessage()).contains(" must ");
                    refused++;
                }
            }
        }

        assertThat(refused).isGreaterThan(1_000);
        assertThat(asked).isGreaterThan(500);
    }

    @Test
    void gatesInACircle_areRefused() {
        NetworkImage image = nested();
        int nodes = image.sort().length;
        Arrays.fill(image.parent(), nodes);
        Arrays.fill(image.failAt(), 1);

        assertThatThrownBy(image::restore).isInstanceOf(ImageException.class).hasMessageContaining("beneath a node");
    }

    @Test
    void aViewOfAView_isRefused() {
        NetworkImage image = nested();
        int node = IntStream.range(image.modelNodeCount(), image.sort().length)
                .filter(work -> image.needStart()[work] < image.needStart()[work + 1])
                .findFirst()
                .orElseThrow();
        image.sort()[node] = (byte) Sort.VIEW.ordinal();
        image.needSource()[image.needStart()[node]] = node;

        assertThatThrownBy(image::restore).isInstanceOf(ImageException.class);
    }

    private static NetworkImage nested() {
        for (long seed = 0; ; seed++) {
            NetworkImage image = NetworkImage.of(Compiler.compile(RandomModels.of(seed), Terms.WORST));
            if (image.parent().length > 1) {
                return image;
            }
        }
    }

    /** One value of one column, in place. */
    private static void spoil(NetworkImage image, Random chance) {
        int[] wrong = {-1, 0, 1, 3, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE};
        int value = wrong[chance.nextInt(wrong.length)];
        List<int[]> columns = Stream.of(
                        image.nodeHoldout(),
                        image.restart(),
                        image.tolerates(),
                        image.place(),
                        image.failAt(),
                        image.parent(),
                        image.gateWeight(),
                        image.needStart(),
                        image.needSource(),
                        image.needHoldout(),
                        image.needWeight(),
                        image.fromNode(),
                        image.fromSupply(),
                        image.endNode(),
                        image.endAt(),
                        image.standbyNode(),
                        image.standbyReady())
                .filter(column -> column != null && column.length > 0)
                .toList();
        int which = chance.nextInt(columns.size() + 1);
        if (which == columns.size()) {
            image.sort()[chance.nextInt(image.sort().length)] = (byte) chance.nextInt(-3, 30);
        } else {
            int[] column = columns.get(which);
            column[chance.nextInt(column.length)] = value;
        }
    }

    private static void ask(Model model, Network network) {
        Switches switches = new Switches(model, network);
        List<Off> offs = switches.all().stream().limit(3).map(Off::forGood).toList();
        Cuts.answer(
                network,
                null,
                new CutQuestion(offs, 180 * Seconds.DAY, CutQuestion.NO_COLD_START, Runs.DEFAULT_EVENT_BUDGET),
                Work.UNBOUNDED);
        List<Integer> targets = IntStream.range(0, Math.min(3, network.modelNodeCount()))
                .boxed()
                .toList();
        Who.answer(
                network,
                new WhoQuestion(targets, switches.over("parties", false), 2, 180 * Seconds.DAY, 1_000),
                Work.UNBOUNDED);
    }

    /** Every accessor, of everything. */
    private static String text(Network network) {
        StringBuilder text = new StringBuilder()
                .append(network.modelName())
                .append(network.asOf())
                .append(network.terms())
                .append(network.parties())
                .append(network.jurisdictions())
                .append(network.border());
        for (int node = 0; node < network.nodeCount(); node++) {
            text.append('\n').append(node).append(network.id(node)).append(network.find(network.id(node)));
            text.append(network.sort(node)).append(network.isModelNode(node)).append(network.broken(node));
            text.append(List.of(network.holdout(node), network.restart(node), network.tolerates(node)));
            text.append(List.of(network.weight(node), network.critical(node), network.unexamined(node)));
            text.append(List.of(network.place(node), network.endOf(node)));
            for (int k = network.outStart(node); k < network.outStart(node + 1); k++) {
                text.append(' ').append(network.outNeed(k));
            }
        }
        for (int gate = 0; gate < network.gateCount(); gate++) {
            text.append('\n').append(network.failAt(gate)).append(' ').append(network.parent(gate));
            text.append(' ').append(network.owner(gate)).append(network.needStart(gate));
            for (int child = network.childStart(gate); child < network.childEnd(gate); child++) {
                text.append(' ').append(child).append(' ').append(network.gateWeight(child));
            }
        }
        for (int need = 0; need < network.needCount(); need++) {
            text.append('\n').append(List.of(network.needSource(need), network.needHoldout(need)));
            text.append(List.of(network.needGate(need), network.needWeight(need), network.cache(need)));
        }
        for (int k = 0; k < network.fromCount(); k++) {
            text.append(List.of(network.fromNode(k), network.fromSupply(k)));
        }
        for (int k = 0; k < network.standbyCount(); k++) {
            text.append(List.of(network.standbyNode(k), network.standbyReady(k)));
        }
        return text.toString();
    }
}
