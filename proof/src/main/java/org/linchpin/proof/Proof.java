package org.linchpin.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a certificate (docs/proof.md), sharing no code with what wrote it, in time linear in its length, but for sorting the branches of single gates. For
 * every node the dark time that is stated must be the one that follows: the earlier of its end and of its gate's failure
 * plus its own holdout. For a dark node it must follow from lines above alone, so that nothing justifies itself; that
 * nothing follows for a lit one shows that the lit hold each other up. Nodes whose needs fail at 0 with nothing off are
 * dark at 0 (docs/semantics.md 2.7): gathered line by line, and looked for once more when all lines are known.
 */
public final class Proof {

    private enum Pass {
        STATE,
        FOLLOW,
        CLOSE
    }

    /** Later than every time. */
    private static final long NEVER = Integer.MAX_VALUE;

    /** What the certificate shows, if it holds. */
    public record Verdict(String sha256, String model, int nodes, int dark, List<String> cut) {}

    /** The certificate does not hold, or is none. */
    public static final class BrokenProofException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BrokenProofException(long line, String message) {
            super("line " + line + ": " + message);
        }
    }

    /** A gate: fails when the weights of its unmet branches reach {@code failAt}. */
    private record Gate(long failAt, List<Branch> branches) {}

    /** A need on {@code source}, or a nested gate. */
    private record Branch(
            long weight, int source, long holdout, @Nullable Gate nested) {}

    private final List<String> cut = new ArrayList<>();
    private String model = "";
    private String sha256 = "";
    private long lineNumber;
    private long[] stated = new long[0];
    private long[] turnedOff = new long[0];
    private long[] ends = new long[0];
    private long[] base = new long[0];
    private boolean[] seen = new boolean[0];
    private boolean[] above = new boolean[0];

    private Proof() {}

    /**
     * @throws BrokenProofException if a line does not follow, with its number
     * @throws IOException if it cannot be read
     */
    public static Verdict check(Certificate certificate) throws IOException {
        Proof proof = new Proof();
        for (Pass pass : Pass.values()) {
            try (BufferedReader lines = certificate.open()) {
                proof.lineNumber = 0;
                proof.read(lines, pass);
            }
        }
        int dark = 0;
        for (int node = 0; node < proof.seen.length; node++) {
            if (!proof.seen[node]) {
                throw proof.broken("node " + node + " is not stated");
            }
            dark += proof.stated[node] == NEVER ? 0 : 1;
        }
        return new Verdict(proof.sha256, proof.model, proof.seen.length, dark, proof.cut);
    }

    /** Opens the certificate; it is read three times. */
    public interface Certificate {
        BufferedReader open() throws IOException;
    }

    private void read(BufferedReader lines, Pass pass) throws IOException {
        String line = lines.readLine();
        lineNumber++;
        if (!"linchpin-proof 1".equals(line)) {
            throw broken("must be \"linchpin-proof 1\"");
        }
        try {
            while ((line = lines.readLine()) != null) {
                lineNumber++;
                statement(line.split(" ", 7), line, pass);
            }
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            throw broken("is not a statement of a certificate");
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void statement(String[] words, String line, Pass pass) {
        switch (words[0]) {
            case "model" -> {
                sha256 = words[1];
                model = line.substring(line.indexOf(words[1]) + words[1].length())
                        .strip();
            }
            case "nodes" -> {
                if (pass == Pass.STATE) {
                    size(Integer.parseInt(words[1]));
                }
            }
            case "off" -> {
                turnedOff[node(words[1])] = Math.min(turnedOff[node(words[1])], time(words[2]));
                if (!words[3].equals("#") || words[4].isEmpty()) {
                    throw broken("does not name the switch");
                }
                if (pass == Pass.STATE) {
                    String name = line.substring(line.indexOf('#') + 1).strip();
                    if (cut.isEmpty() || !cut.getLast().equals(name)) {
                        cut.add(name);
                    }
                }
            }
            case "end" -> ends[node(words[1])] = Math.min(ends[node(words[1])], time(words[2]));
            case "dark", "lit" -> {
                int node = node(words[1]);
                boolean dark = words[0].equals("dark");
                switch (pass) {
                    case STATE -> state(node, dark, time(words[3]));
                    case FOLLOW -> follow(node, dark, words[2].equals("view"), time(words[4]), gate(line));
                    case CLOSE -> close(node, gate(line));
                }
            }
            default -> throw broken("is not a statement of a certificate");
        }
    }

    private void size(int nodes) {
        if (nodes < 0 || nodes > 100_000_000) {
            throw broken("states " + nodes + " nodes");
        }
        stated = filled(nodes);
        turnedOff = filled(nodes);
        ends = filled(nodes);
        base = filled(nodes);
        seen = new boolean[nodes];
        above = new boolean[nodes];
    }

    private void state(int node, boolean dark, long time) {
        if (seen[node]) {
            throw broken("states node " + node + " again");
        }
        if (dark == (time == NEVER)) {
            throw broken("calls a node dark that never is, or lit that is not always");
        }
        seen[node] = true;
        stated[node] = time;
    }

    private void follow(int node, boolean dark, boolean isView, long holdout, Gate gate) {
        long whole = darkTime(node, isView, holdout, gate, false);
        if (whole != stated[node]) {
            throw broken("node " + node + " is dark from " + words(whole) + ", not from " + words(stated[node]));
        }
        if (dark) {
            if (darkTime(node, isView, holdout, gate, true) != stated[node]) {
                throw broken("node " + node + " goes dark because of what stands below");
            }
            above[node] = true;
            boolean isBase = whole <= 0 && (ends[node] <= 0 || failure(gate, base, false) <= 0);
            base[node] = isBase ? whole : NEVER;
        }
    }

    /** What fails at 0 with nothing off must have been known to, wherever the lines of its sources stand. */
    private void close(int node, Gate gate) {
        if (base[node] == NEVER && failure(gate, base, false) <= 0) {
            throw broken("node " + node + " stands above what breaks it");
        }
    }

    private long darkTime(int node, boolean isView, long holdout, Gate gate, boolean fromAbove) {
        long off = Math.min(turnedOff[node], ends[node]);
        if (!isView && ends[node] > 0 && failure(gate, base, false) <= 0) {
            return Math.min(off, 0);
        }
        long fails = failure(gate, stated, fromAbove);
        if (fails == NEVER) {
            return off;
        }
        long since = isView ? fails : Math.max(0, fails);
        return Math.min(off, holdout == NEVER ? NEVER : Math.min(NEVER, since + holdout));
    }

    /** When the gate fails, its sources being dark from these times. */
    private long failure(Gate gate, long[] darkFrom, boolean fromAbove) {
        if (gate.failAt <= 0) {
            return Integer.MIN_VALUE;
        }
        long[][] unmet = new long[gate.branches.size()][];
        for (int b = 0; b < unmet.length; b++) {
            Branch branch = gate.branches.get(b);
            long at;
            if (branch.nested != null) {
                at = failure(branch.nested, darkFrom, fromAbove);
            } else {
                boolean known = !fromAbove || above[branch.source];
                long dark = known ? darkFrom[branch.source] : NEVER;
                at = dark == NEVER || branch.holdout == NEVER ? NEVER : Math.min(NEVER, dark + branch.holdout);
            }
            unmet[b] = new long[] {at, branch.weight};
        }
        Arrays.sort(unmet, Comparator.comparingLong(one -> one[0]));
        long weight = 0;
        for (long[] one : unmet) {
            weight += one[1];
            if (weight >= gate.failAt) {
                return one[0];
            }
        }
        return NEVER;
    }

    private Gate gate(String line) {
        int start = line.indexOf('(');
        int[] at = {start};
        Gate gate = gate(line, at, 0);
        if (!line.startsWith(" #", at[0])) {
            throw broken("has more than a gate");
        }
        return gate;
    }

    private Gate gate(String line, int[] at, int depth) {
        if (depth > 200 || line.charAt(at[0]) != '(') {
            throw broken("has no gate at column " + (at[0] + 1));
        }
        at[0]++;
        long failAt = Long.parseLong(until(line, at, " )"));
        List<Branch> branches = new ArrayList<>();
        while (line.charAt(at[0]) == ' ') {
            at[0]++;
            long weight = Long.parseLong(until(line, at, "*"));
            at[0]++;
            if (line.charAt(at[0]) == '(') {
                branches.add(new Branch(weight, 0, 0, gate(line, at, depth + 1)));
            } else {
                int source = node(until(line, at, "~"));
                at[0]++;
                branches.add(new Branch(weight, source, time(until(line, at, " )")), null));
            }
        }
        at[0]++;
        return new Gate(failAt, branches);
    }

    private static String until(String line, int[] at, String stops) {
        int start = at[0];
        while (stops.indexOf(line.charAt(at[0])) < 0) {
            at[0]++;
        }
        return line.substring(start, at[0]);
    }

    private int node(String word) {
        int node = Integer.parseInt(word);
        if (node < 0 || node >= seen.length) {
            throw broken("names node " + node + " of " + seen.length);
        }
        return node;
    }

    private static long time(String word) {
        return word.equals("never") ? NEVER : Integer.parseInt(word);
    }

    private static String words(long time) {
        return time == NEVER ? "never" : time + " s";
    }

    private static long[] filled(int size) {
        long[] times = new long[size];
        Arrays.fill(times, NEVER);
        return times;
    }

    private BrokenProofException broken(String message) {
        return new BrokenProofException(lineNumber, message);
    }
}
