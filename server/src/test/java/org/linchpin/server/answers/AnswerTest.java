package org.linchpin.server.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.View;

/** What a view makes only for its list is not made for those who read the list a page at a time. */
class AnswerTest {

    private static final class Costly implements View {

        @Override
        public void show(Page page) {
            page.headline("All is well.");
        }

        @Override
        public Fields document() {
            throw new IllegalStateException("the list was made");
        }

        @Override
        public Fields head() {
            return new Fields().put("schema", "linchpin/costly/1").putNull("truncated");
        }

        @Override
        public Rows rows() {
            return new Rows("items", List.of("id"), List.of(new Fields().put("id", "a")));
        }
    }

    @Test
    void theHead_isAskedFor_notTheDocument() {
        Answer answer = Answer.of(new Costly(), text -> text, 0);

        assertThat(answer.head().get("schema")).isEqualTo("linchpin/costly/1");
        assertThat(answer.sentence()).isEqualTo("All is well.");
        assertThat(answer.table().rows()).hasSize(1);
    }
}
