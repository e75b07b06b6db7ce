package org.linchpin.engine.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says one node, a statement at a time. */
public final class NodeBuilder {

    private final String id;
    private final Kind kind;
    private String name;
    private final List<Gate.Need> by = new ArrayList<>();
    private final List<Gate.Need> from = new ArrayList<>();
    private final List<Gate.Need> keys = new ArrayList<>();
    private final List<String> readers = new ArrayList<>();
    private @Nullable String in;
    private @Nullable String at;
    private final List<Gate.Branch> needs = new ArrayList<>();
    private Holdout holdout = Holdout.NONE;
    private int restartSeconds;
    private int toleratesSeconds;
    private @Nullable LocalDate until;
    private boolean critical;
    private double weight;
    private Node.Examined examined = Node.Examined.UNSAID;
    private @Nullable String dataClass;
    private @Nullable String note;
    private Claim claim = Claim.NONE;

    public NodeBuilder(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
        this.name = id;
        this.weight = kind == Kind.FUNCTION ? 1 : 0;
    }

    public NodeBuilder name(String value) {
        name = value;
        return this;
    }

    /** Adds an operator. The need's aspect is set to serve. */
    public NodeBuilder by(Gate.Need need) {
        by.add(need.withAspect(Gate.Aspect.SERVE));
        return this;
    }

    /** Adds a supplier. The need's aspect is set to supply; say {@link Holdout#ENDLESS} where no holdout was stated. */
    public NodeBuilder from(Gate.Need need) {
        from.add(need.withAspect(Gate.Aspect.SUPPLY));
        return this;
    }

    /** Adds a holder of keys. The need's aspect is set to serve. */
    public NodeBuilder keys(Gate.Need need) {
        keys.add(need.withAspect(Gate.Aspect.SERVE));
        return this;
    }

    public NodeBuilder reader(String party) {
        readers.add(party);
        return this;
    }

    public NodeBuilder in(@Nullable String jurisdiction) {
        in = jurisdiction;
        return this;
    }

    public NodeBuilder at(@Nullable String site) {
        at = site;
        return this;
    }

    public NodeBuilder need(Gate gate) {
        needs.add(Gate.Branch.of(gate));
        return this;
    }

    public NodeBuilder need(Gate.Branch branch) {
        needs.add(branch);
        return this;
    }

    public NodeBuilder holdout(Holdout value) {
        holdout = value;
        return this;
    }

    public NodeBuilder restartSeconds(int value) {
        restartSeconds = value;
        return this;
    }

    public NodeBuilder toleratesSeconds(int value) {
        toleratesSeconds = value;
        return this;
    }

    public NodeBuilder until(@Nullable LocalDate value) {
        until = value;
        return this;
    }

    public NodeBuilder critical(boolean value) {
        critical = value;
        return this;
    }

    public NodeBuilder weight(double value) {
        weight = value;
        return this;
    }

    public NodeBuilder examined(Node.Examined value) {
        examined = value;
        return this;
    }

    public NodeBuilder dataClass(@Nullable String value) {
        dataClass = value;
        return this;
    }

    public NodeBuilder note(@Nullable String value) {
        note = value;
        return this;
    }

    public NodeBuilder claim(Claim value) {
        claim = value;
        return this;
    }

    public Node build() {
        return new Node(
                id,
                kind,
                name,
                new Node.Relations(List.copyOf(by), List.copyOf(from), List.copyOf(keys), List.copyOf(readers), in, at),
                List.copyOf(needs),
                new Node.Timing(holdout, restartSeconds, toleratesSeconds, until),
                new Node.Role(critical, weight),
                examined,
                dataClass,
                note,
                claim);
    }
}
