package org.linchpin.views.question;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.EngineVersion;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.network.Compiler;
import org.linchpin.engine.network.Network;
import org.linchpin.engine.network.Terms;
import org.linchpin.engine.switches.Switches;
import org.linchpin.views.json.Fields;
import org.linchpin.views.print.Figures;

/**
 * A model that was read and compiled, now or before.
 *
 * @param model with the options that stand
 * @param written as its files say, nothing bought
 * @param sha256 of its files
 * @param assumptionShare how much of it is assumed, from 0 to 1
 * @param options ids of the options that stand
 * @param world in the reading that is shown
 * @param best in the best reading, if both were asked for and the model leaves something open; else null
 * @param compared true if rows may say whether they depend on the reading
 */
public record Opened(
        Model model,
        Model written,
        String sha256,
        double assumptionShare,
        List<String> options,
        World world,
        @Nullable World best,
        boolean compared) {

    /** A compiled network, with what resolves switches in it. */
    public record World(Network network, Switches switches) {

        /** Compiles the model. */
        public static World of(Model model, Terms terms) {
            return of(model, Compiler.compile(model, terms));
        }

        /** Of a model that is compiled already. */
        public static World of(Model model, Network network) {
            return new World(network, new Switches(model, network));
        }
    }

    /** The network in the reading that is shown. */
    public Network network() {
        return world.network();
    }

    /** The switches in the reading that is shown. */
    public Switches switches() {
        return world.switches();
    }

    /** The fields every document begins with. */
    public Fields document(String schema) {
        Terms terms = network().terms();
        return new Fields()
                .put("schema", schema)
                .put("model", new Fields().put("name", model.name()).put("sha256", sha256))
                .put("engine", EngineVersion.text())
                .put("assumptionShare", Figures.rounded(assumptionShare, 4))
                .put("reading", terms.reading() == Terms.Reading.WORST ? "worst" : "best")
                .put("compared", compared)
                .put("orderly", terms.orderly())
                .put("options", options);
    }

    /** For the last line: {@code worst reading; 88 % of the claims are assumed}. */
    public String footing() {
        String reading = network().terms().reading() == Terms.Reading.WORST ? "worst reading" : "best reading";
        return reading + (network().terms().orderly() ? ", orderly" : "")
                + (options.isEmpty() ? "" : ", with " + String.join(", ", options)) + "; "
                + Figures.percent(assumptionShare) + " of the claims are assumed";
    }
}
