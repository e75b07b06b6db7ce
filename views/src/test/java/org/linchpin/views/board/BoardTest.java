package org.linchpin.views.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linchpin.engine.Work;
import org.linchpin.engine.cut.CutAnswer;
import org.linchpin.engine.cut.Cuts;
import org.linchpin.engine.cut.Off;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Kind;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.NodeBuilder;
import org.linchpin.engine.model.Nodes;
import org.linchpin.engine.switches.UnknownSwitchException;
import org.linchpin.views.json.Fields;
import org.linchpin.views.question.CutRequest;
import org.linchpin.views.question.ModelSource;
import org.linchpin.views.question.Opened;
import org.linchpin.views.question.Reading;
import org.linchpin.views.question.Written;

class BoardTest {

    private static final int HORIZON = 180 * 86_400;
    private final Opened bank = opened(Written.read(ModelSource.of(Path.of("..", "examples", "national-cloud"))));

    private static Opened opened(Written written) {
        return new Reading(null, false, List.of()).open(written);
    }

    private static Fields board(Opened opened, @Nullable String filter, String... off) {
        return new BoardRequest(new CutRequest(List.of(off), null, null, null, HORIZON), filter)
                .answer(opened, Work.UNBOUNDED);
    }

    private static List<Fields> list(Fields fields, String name) {
        return ((List<?>) Objects.requireNonNull(fields.get(name)))
                .stream().map(Fields.class::cast).toList();
    }

    private static List<Fields> tiles(Fields board) {
        return list(board, "lanes").stream()
                .flatMap(lane -> list(lane, "tiles").stream())
                .toList();
    }

    private static Fields tile(Fields board, String id) {
        return tiles(board).stream()
                .filter(tile -> id.equals(tile.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSentenceIsThatOfCut() {
        assertThat(board(bank, null, "vendor-h").get("sentence"))
                .isEqualTo("Without Vendor H (vendor-h), 5 of 8 critical functions stop within 180 d (stake 36 of 58),"
                        + " the first after 30 d.");
    }

    @Test
    void tilesAreDarkWhenTheCutSaysSo() {
        List<Off> offs = List.of(Off.forGood(bank.switches().resolve("vendor-h")));
        CutAnswer answer = Cuts.answer(
                bank.network(),
                CutRequest.best(bank, offs),
                new CutRequest(List.of("vendor-h"), null, null, null, HORIZON).question(bank, offs, false),
                Work.UNBOUNDED);
        Map<String, Object> after = new HashMap<>();
        answer.dark().forEach(dark -> after.put(bank.network().id(dark.node()), dark.fromSeconds() / 3600L));
        answer.darkAnyway().forEach(dark -> after.put(bank.network().id(dark.node()), dark.fromSeconds() / 3600L));

        Map<String, Object> shown = new HashMap<>();
        for (Fields tile : tiles(board(bank, null, "vendor-h"))) {
            for (Fields interval : list(tile, "dark").stream().limit(1).toList()) {
                shown.put(String.valueOf(tile.get("id")), interval.get("fromHours"));
            }
        }
        assertThat(shown).isEqualTo(after).isNotEmpty();
    }

    @Test
    void whatGoesOnWithoutItsSupplier_isUnsupported() {
        Fields tile = tile(board(bank, null, "vendor-h"), "storage-fw");

        assertThat(tile.get("unsupportedFromHours")).isEqualTo(0L);
        assertThat(list(tile, "dark")).isEmpty();
    }

    @Test
    void everySwitchOn_nothingIsDarkButWhatEndsByDate() {
        Fields board = board(bank, null);

        assertThat(String.valueOf(board.get("sentence")))
                .startsWith("Every switch is on: 14 functions, 8 of them critical.");
        assertThat(list((Fields) Objects.requireNonNull(board.get("goesDark")), "items"))
                .isEmpty();
    }

    @Test
    void aFilterDimsAndDeletesNothing() {
        Fields all = board(bank, null, "vendor-h");
        Fields sites = board(bank, "kind:site", "vendor-h");

        assertThat(tiles(sites)).hasSameSizeAs(tiles(all));
        assertThat(tiles(sites).stream().filter(tile -> tile.get("dimmed").equals(false)))
                .isNotEmpty()
                .allMatch(tile -> "site".equals(tile.get("kind")));
        assertThatThrownBy(() -> board(bank, "colour:red", "vendor-h")).isInstanceOf(UnknownSwitchException.class);
    }

    @Test
    void waysOutNameTheFunctionsTheyKeep() {
        Fields ways =
                (Fields) Objects.requireNonNull(board(bank, null, "vendor-h").get("waysOut"));

        Fields first = list(ways, "items").getFirst();
        assertThat(first.get("options")).isEqualTo(List.of("open-stack", "train-crew"));
        assertThat(String.valueOf(first.get("functions"))).contains("payments");
        assertThat(first.get("leadHours")).isEqualTo(210L * 24);
    }

    @Test
    void aLargeModelShowsThreeHundredTiles_andSaysHowManyMore() {
        Opened large = large(5_000);
        Fields board = board(large, null, "n4999");

        assertThat(tiles(board)).hasSize(300);
        for (Fields lane : list(board, "lanes")) {
            long total = (long) Objects.requireNonNull(lane.get("total"));
            assertThat(lane.get("more")).isEqualTo(total - list(lane, "tiles").size());
        }
        assertThat(list(board, "lanes").stream().mapToLong(lane -> (long) Objects.requireNonNull(lane.get("total"))))
                .satisfies(totals -> assertThat(
                                totals.stream().mapToLong(total -> total).sum())
                        .isEqualTo(5_000));
    }

    @Test
    void whatTheFilterSelects_isShownHoweverLargeTheModel() {
        Fields board = board(large(5_000), "n4321", "n4999");

        assertThat(tile(board, "n4321").get("dimmed")).isEqualTo(false);
    }

    @Test
    void tilesStandInTheModelsOrder() {
        Opened large = large(5_000);
        for (Fields lane : list(board(large, null, "n4999"), "lanes")) {
            List<Integer> places = list(lane, "tiles").stream()
                    .map(tile -> large.network().find(String.valueOf(tile.get("id"))))
                    .toList();
            assertThat(places).isSorted();
        }
    }

    /** Each node needs the next; a tenth are functions. */
    private static Opened large(int count) {
        List<Node> nodes = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            nodes.add(node(k, count));
        }
        return opened(new Written(Model.ofNodes("large", Nodes.of(nodes)), "0", List.of()));
    }

    private static Node node(int k, int count) {
        Kind kind = k % 10 == 0 ? Kind.FUNCTION : k % 3 == 0 ? Kind.SERVICE : Kind.SOFTWARE;
        NodeBuilder node = new NodeBuilder("n" + k, kind);
        return k + 1 < count ? node.need(Gate.Need.of("n" + (k + 1))).build() : node.build();
    }
}
