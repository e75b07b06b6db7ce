package org.linchpin.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.who.diagram.TreeCutSets;
import org.linchpin.engine.who.diagram.TreeQuestion;
import org.linchpin.engine.who.diagram.TreeWho;
import org.linchpin.formats.openpsa.FaultTreeReader;

/**
 * {@code TreeTimes CALLS TREE.xml..}: the engine alone. All minimal cut sets of the first top of each tree, counted so many
 * times in one JVM after as many calls before; the median and the least in milliseconds.
 */
public final class TreeTimes {

    private static final int MOST_NODES = 1 << 26;

    private TreeTimes() {}

    public static void main(String... arguments) {
        int calls = Integer.parseInt(arguments[0]);
        System.out.println("tree sets median_ms least_ms");
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            FaultTree tree = read(Path.of(file));
            TreeQuestion question = new TreeQuestion(tree, tree.tops()[0], TreeQuestion.ANY_SIZE, MOST_NODES);
            TreeCutSets sets = TreeWho.answer(question, Work.UNBOUNDED);
            double[] millis = new double[2 * calls];
            for (int call = 0; call < millis.length; call++) {
                long begin = System.nanoTime();
                sets = TreeWho.answer(question, Work.UNBOUNDED);
                millis[call] = (System.nanoTime() - begin) / 1e6;
            }
            double[] measured = Arrays.copyOfRange(millis, calls, millis.length);
            Arrays.sort(measured);
            System.out.printf(
                    Locale.ROOT,
                    "%s %s %.3f %.3f%n",
                    Path.of(file).getFileName(),
                    sets.count(),
                    measured[calls / 2],
                    measured[0]);
        }
    }

    private static FaultTree read(Path file) {
        FaultTreeReader.Loaded loaded = FaultTreeReader.read(file);
        FaultTree tree = loaded.tree();
        if (tree == null) {
            throw new IllegalArgumentException("The tree \"" + file + "\" must be free of errors: "
                    + loaded.problems().getFirst());
        }
        return tree;
    }
}
