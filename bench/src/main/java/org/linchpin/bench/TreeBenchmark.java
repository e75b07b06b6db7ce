package org.linchpin.bench;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;
import org.linchpin.engine.faulttree.FaultTree;
import org.linchpin.engine.who.diagram.TopProbability;
import org.linchpin.engine.who.diagram.TreeCutSets;
import org.linchpin.engine.who.diagram.TreeQuestion;
import org.linchpin.engine.who.diagram.TreeWho;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decision diagrams, warm, on a generated fault tree of so many events ({@link GeneratedTree}). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TreeBenchmark {

    private static final long SEED = 20_261_101;
    private static final int FEW = 8;
    private static final int MOST_NODES = 1 << 24;
    private static final int LISTED = 1_000;

    @Param({"50", "100", "200"})
    public int events = FEW;

    private FaultTree tree = GeneratedTree.of(FEW, SEED);
    private TreeCutSets known = ask(TreeQuestion.ANY_SIZE, MOST_NODES);
    private TreeCutSets unknown = known;

    @Setup
    public void grow() {
        tree = GeneratedTree.of(events, SEED);
        known = ask(TreeQuestion.ANY_SIZE, MOST_NODES);
        unknown = ask(TreeQuestion.ANY_SIZE, 2);
    }

    private TreeCutSets ask(int maxSize, int maxNodes) {
        return TreeWho.answer(new TreeQuestion(tree, tree.tops()[0], maxSize, maxNodes), Work.UNBOUNDED);
    }

    /** Normalised, split, a binary diagram a module, its minimal solutions, counted. */
    @Benchmark
    public TreeCutSets minimalSolutions() {
        return ask(TreeQuestion.ANY_SIZE, MOST_NODES);
    }

    /** Zero-suppressed diagrams of sets of at most three events. */
    @Benchmark
    public TreeCutSets setsUpToThree() {
        return ask(3, MOST_NODES);
    }

    /** The binary diagrams alone, and one pass up and one down each: nothing is known of the sets. */
    @Benchmark
    public @Nullable TopProbability probabilityByNewDiagrams() {
        return TopProbability.of(tree, unknown, MOST_NODES, Work.UNBOUNDED);
    }

    /** The two passes alone, where sets were found by way of binary diagrams. */
    @Benchmark
    public @Nullable TopProbability probabilityByKnownDiagrams() {
        return TopProbability.of(tree, known, MOST_NODES, Work.UNBOUNDED);
    }

    /** Of a solved tree: sums of the polynomials at its root. */
    @Benchmark
    public BigInteger count() {
        return known.count();
    }

    @Benchmark
    public List<int[]> mostProbable() {
        return known.mostProbable(tree, LISTED);
    }
}
