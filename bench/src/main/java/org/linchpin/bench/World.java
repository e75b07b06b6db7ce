package org.linchpin.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switch;
import org.linchpin.engine.switches.Switches;
import org.linchpin.formats.ModelReader;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the kernels work on: a generated world of so many nodes, or, where {@code world} is no number, the model of that
 * file or directory.
 */
@State(Scope.Benchmark)
public class World {

    private static final long SEED = 20_261_101;
    private static final int FEW = 10;

    /** A number of nodes, or the path of a model. */
    @Param({"1000", "10000", "100000"})
    public String world = "";

    Model model = GeneratedModel.of(FEW, SEED);
    Network network = Compiler.compile(model, Terms.WORST);
    /** Every party. */
    List<Switch> parties = List.of();
    /** The first party: in a generated world the one that supplies most. */
    int[] largest = {};
    /** The first few nodes of the last kind, functions first. */
    List<Integer> targets = List.of();

    @Setup
    public void make() {
        model = world.chars().allMatch(Character::isDigit)
                ? GeneratedModel.of(Integer.parseInt(world), SEED)
                : read(Path.of(world));
        network = Compiler.compile(model, Terms.WORST);
        parties = new Switches(model, network).over("parties", false);
        largest = parties.isEmpty() ? new int[] {0} : parties.getFirst().nodes();
        targets = IntStream.range(0, network.modelNodeCount())
                .filter(node -> network.sort(node) == network.sort(network.modelNodeCount() - 1))
                .limit(FEW)
                .boxed()
                .toList();
    }

    private static Model read(Path path) {
        ModelReader.Loaded loaded = ModelReader.read(path);
        Model read = loaded.model();
        if (read == null) {
            throw new IllegalArgumentException("The model \"" + path + "\" must be free of errors: "
                    + loaded.problems().getFirst());
        }
        return read;
    }
}
