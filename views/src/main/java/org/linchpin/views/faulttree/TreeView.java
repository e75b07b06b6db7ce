package org.linchpin.views.faulttree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.who.diagram.TopProbability;
import org.linchpin.engine.who.diagram.TreeQuestion;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Page;
import org.linchpin.views.print.Rows;
import org.linchpin.views.print.View;
import org.linchpin.views.words.Counts;

/** The answer of {@code who} to a fault tree. */
public final class TreeView implements View {

    private static final List<String> COLUMNS = List.of("id", "switches", "size", "probability");

    private final TreeInput input;
    private final List<TreeAnswer> answers;
    private final boolean countOnly;
    private final boolean rechecked;

    public TreeView(TreeInput input, List<TreeAnswer> answers, boolean countOnly, boolean rechecked) {
        this.input = input;
        this.answers = answers;
        this.countOnly = countOnly;
        this.rechecked = rechecked;
    }

    @Override
    public void show(Page page) {
        answers.forEach(answer -> new TreePage(answer, countOnly).show(page));
    }

    @Override
    public Fields document() {
        List<Fields> targets = answers.stream().map(this::target).toList();
        String truncated = answers.stream()
                .map(answer -> answer.reason(countOnly))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Fields()
                .put("schema", "linchpin/who/1")
                .put("model", new Fields().put("name", input.tree().name()).put("sha256", input.sha256()))
                .put("engine", EngineVersion.text())
                .put("complete", truncated == null)
                .put("truncated", truncated)
                .put("rechecked", rechecked ? listed() : 0)
                .put("targets", targets);
    }

    @Override
    public Rows rows() {
        List<Fields> rows = new ArrayList<>();
        for (TreeAnswer answer : answers) {
            for (int[] set : answer.listed()) {
                Fields row = new Fields().put("id", answer.id());
                set(answer, set).asMap().forEach(row.asMap()::put);
                rows.add(row);
            }
        }
        return new Rows("targets", COLUMNS, rows);
    }

    private long listed() {
        return answers.stream().mapToLong(answer -> answer.listed().size()).sum();
    }

    private Fields target(TreeAnswer answer) {
        boolean limited = answer.question().maxSize() != TreeQuestion.ANY_SIZE;
        Fields fields = new Fields()
                .put("id", answer.id())
                .put("coherent", answer.sets().isCoherent())
                .put(
                        "sets",
                        answer.listed().stream().map(set -> set(answer, set)).toList());
        Counts.put(fields, answer.sets().countBySize());
        fields.put("complete", answer.reason(countOnly) == null).put("completeSize", answer.completeSize());
        fields = limited ? fields.put("maxSize", answer.question().maxSize()) : fields.putNull("maxSize");
        fields.put("reason", answer.reason(countOnly));
        TopProbability probability = answer.probability();
        if (probability == null) {
            return fields.putNull("probability").putNull("leftOutAtMost").put("importance", List.of());
        }
        return fields.put("probability", probability.probability())
                .put("leftOutAtMost", answer.sets().leftOutAtMost(answer.tree()))
                .put("importance", importance(answer, probability));
    }

    private static List<Fields> importance(TreeAnswer answer, TopProbability probability) {
        return IntStream.range(0, probability.events().length)
                .mapToObj(at -> figure(
                        new Fields()
                                .put("id", answer.tree().nameOf(probability.events()[at]))
                                .put("birnbaum", probability.birnbaum()[at]),
                        "fussellVesely",
                        probability.fussellVesely()[at]))
                .toList();
    }

    private static Fields set(TreeAnswer answer, int[] set) {
        Fields fields = new Fields().put("switches", answer.names(set)).put("size", set.length);
        return figure(fields, "probability", answer.probabilityOf(set));
    }

    private static Fields figure(Fields fields, String name, double value) {
        return Double.isNaN(value) ? fields.putNull(name) : fields.put(name, value);
    }
}
