package org.linchpin.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.model.Rules;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.options.Bought;

/**
 * The options that a plan chooses from, by number: those that do not stand. What goes with what, and what budget and
 * readiness allow, as rows of a program over them.
 */
final class Catalogue {

    private static final double YEAR_SECONDS = 365.0 * Seconds.DAY;

    private final List<Option> options = new ArrayList<>();
    private final List<Option> done = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final long periodSeconds;
    private final long[] costs;

    /** @param periodSeconds for which yearly costs are paid */
    Catalogue(Model model, long periodSeconds) {
        Set<String> standing = new HashSet<>(Bought.done(model));
        for (Option option : model.options()) {
            if (standing.contains(option.id())) {
                done.add(option);
            } else {
                numbers.put(option.id(), options.size());
                options.add(option);
            }
        }
        this.periodSeconds = periodSeconds;
        costs = options.stream().mapToLong(this::costMinor).toArray();
    }

    int size() {
        return options.size();
    }

    Option option(int number) {
        return options.get(number);
    }

    List<Option> done() {
        return done;
    }

    /** For the whole planning period, in hundredths of the currency. */
    long costMinor(int number) {
        return costs[number];
    }

    long costMinor(Option option) {
        return option.costMinor() + Math.round(option.yearlyMinor() * (periodSeconds / YEAR_SECONDS));
    }

    /** 0 if there is none of that id to choose. */
    long costMinor(String id) {
        Integer number = numbers.get(id);
        return number == null ? 0 : costs[number];
    }

    long doneCostMinor() {
        return done.stream().mapToLong(this::costMinor).sum();
    }

    long costMinor(boolean[] bought) {
        long sum = 0;
        for (int k = 0; k < costs.length; k++) {
            sum += bought[k] ? costs[k] : 0;
        }
        return sum;
    }

    List<String> ids(boolean[] bought) {
        List<String> ids = new ArrayList<>();
        for (int k = 0; k < costs.length; k++) {
            if (bought[k]) {
                ids.add(options.get(k).id());
            }
        }
        return ids;
    }

    /** Done and bought options, in the order of the model. */
    List<Option> standing(Model model, boolean[] bought) {
        return model.options().stream()
                .filter(option -> {
                    Integer number = numbers.get(option.id());
                    return number == null || bought[number];
                })
                .toList();
    }

    /** When the option stands, with what speeds it up; not before 0. */
    int leadSeconds(int number, boolean[] bought) {
        long lead = options.get(number).leadSeconds();
        for (Option one : done) {
            lead -= speeds(one, options.get(number));
        }
        for (int k = 0; k < costs.length; k++) {
            lead -= bought[k] ? speeds(options.get(k), options.get(number)) : 0;
        }
        return (int) Math.max(0, lead);
    }

    /** When the last of them stands. */
    int leadSeconds(boolean[] bought) {
        int last = 0;
        for (int k = 0; k < costs.length; k++) {
            last = bought[k] ? Math.max(last, leadSeconds(k, bought)) : last;
        }
        return last;
    }

    private static int speeds(Option speed, Option option) {
        return speed.change() instanceof Option.Speed change && change.target().equals(option.id())
                ? change.leadSeconds()
                : 0;
    }

    /** A program with a variable for each option, what options require and exclude, and the given bounds. */
    Program program() {
        return program(costs);
    }

    /** The same for other costs. */
    Program program(long[] otherCosts) {
        Program program = new Program();
        for (long cost : otherCosts) {
            program.variable(cost);
        }
        for (int k = 0; k < costs.length; k++) {
            for (String required : options.get(k).requires()) {
                Integer other = numbers.get(required);
                if (other != null && other != k) {
                    program.clause(new int[] {Literal.no(k), Literal.yes(other)});
                }
            }
            for (String excluded : options.get(k).excludes()) {
                Integer other = numbers.get(excluded);
                program.clause(
                        other == null || other == k
                                ? new int[] {Literal.no(k)}
                                : new int[] {Literal.no(k), Literal.no(other)});
            }
        }
        for (Option standing : done) {
            for (String excluded : standing.excludes()) {
                Integer other = numbers.get(excluded);
                if (other != null) {
                    program.clause(new int[] {Literal.no(other)});
                }
            }
        }
        return program;
    }

    void budget(Program program, long mostMinor) {
        int[] variables = new int[costs.length];
        long[] factors = new long[costs.length];
        int count = 0;
        for (int k = 0; k < costs.length; k++) {
            if (costs[k] != 0) {
                variables[count] = k;
                factors[count++] = -costs[k];
            }
        }
        program.row(Arrays.copyOf(variables, count), Arrays.copyOf(factors, count), -mostMinor);
    }

    /** No option may stand later. */
    void readiness(Program program, int mostSeconds) {
        boolean[] none = new boolean[costs.length];
        for (int k = 0; k < costs.length; k++) {
            int lead = leadSeconds(k, none);
            if (lead <= mostSeconds) {
                continue;
            }
            List<Integer> variables = new ArrayList<>();
            List<Long> factors = new ArrayList<>();
            for (int other = 0; other < costs.length; other++) {
                int sooner = speeds(options.get(other), options.get(k));
                if (other == k || sooner > 0) {
                    variables.add(other);
                    factors.add((long) sooner - (other == k ? lead - mostSeconds : 0));
                }
            }
            program.row(
                    variables.stream().mapToInt(Integer::intValue).toArray(),
                    factors.stream().mapToLong(Long::longValue).toArray(),
                    0);
        }
    }

    /** Budgets and readiness that policies name. */
    void bounds(Program program, Rules rules) {
        for (Rules.Policy policy : rules.policies()) {
            if (policy.budgetMinor() >= 0) {
                budget(program, policy.budgetMinor());
            }
            if (policy.readinessSeconds() >= 0) {
                readiness(program, policy.readinessSeconds());
            }
        }
    }
}
