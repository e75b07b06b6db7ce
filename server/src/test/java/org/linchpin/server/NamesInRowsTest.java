package org.linchpin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.server.http.Limits;
import tools.jackson.databind.JsonNode;

/** What rows speak of by id, they say by name too. */
class NamesInRowsTest {

    private static final String MODEL = "/api/v1/models/national-cloud";

    @TempDir
    Path dir;

    private RunningServer running;

    @BeforeEach
    void start() throws IOException {
        Copies.copy(Path.of("..", "examples", "national-cloud"), dir.resolve("models/national-cloud"));
        running = RunningServer.of(dir.resolve("models"), dir.resolve("data"), Limits.DEFAULT);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.stringValue()));
        return texts;
    }

    @Test
    void why_namesStepsSwitchesAndWhatWouldHaveKeptItLit() {
        JsonNode why = running.get(MODEL + "/why?target=payments&off=vendor-h").json();

        JsonNode last = why.get("items").get(why.get("items").size() - 1);
        assertThat(last.get("id").stringValue()).isEqualTo("vendor-h:serve");
        assertThat(last.get("label").stringValue()).isEqualTo("Vendor H, serving");
        assertThat(last.get("switchLabel").stringValue()).isEqualTo("Vendor H");
        JsonNode answer = why.get("answer");
        assertThat(texts(answer.get("cutLabels"))).containsExactly("Vendor H");
        assertThat(texts(answer.get("keeperLabels")))
                .hasSameSizeAs(texts(answer.get("keepers")))
                .contains("Vendor H, serving");
        assertThat(answer.get("needs").get("branches").get(0).get("label").stringValue())
                .isNotBlank();
    }

    @Test
    void who_namesTheTargetAndWhatImpliesAGroup() {
        boolean isImplied = false;
        for (JsonNode row :
                running.get(MODEL + "/who?target=payments&over=parties").json().get("items")) {
            assertThat(row.get("label").stringValue()).isEqualTo("payments");
            assertThat(row.get("impliedBy").isNull())
                    .isEqualTo(row.get("impliedByLabels").isNull());
            isImplied |= !row.get("impliedBy").isNull()
                    && texts(row.get("impliedByLabels")).contains("Vendor H Homeland");
        }
        assertThat(isImplied).isTrue();
    }

    @Test
    void cut_namesWhatIsOffAndWhatGoesDark() {
        JsonNode cut = running.get(MODEL + "/cut?off=vendor-h&limit=1000").json();

        assertThat(cut.get("answer").get("cut").get(0).get("label").stringValue())
                .isEqualTo("Vendor H");
        List<String> named = new ArrayList<>();
        cut.get("items")
                .forEach(row -> row.get("because")
                        .forEach(step -> named.add(step.get("label").stringValue())));
        assertThat(named).contains("Vendor H, serving").doesNotContain("vendor-h:serve");
    }

    @Test
    void policies_sayWhatTheyAsk() {
        JsonNode model = running.get(MODEL).json();
        List<String> ids = new ArrayList<>();
        model.get("policyAsks").forEach(policy -> {
            ids.add(policy.get("id").stringValue());
            assertThat(texts(policy.get("asks"))).isNotEmpty().allMatch(asks -> asks.contains("may"));
        });
        assertThat(ids).isEqualTo(texts(model.get("policies"))).isNotEmpty();
    }
}
