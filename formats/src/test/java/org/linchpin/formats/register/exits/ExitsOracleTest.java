package org.linchpin.formats.register.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linchpin.engine.exit.Exit;

/**
 * Small random registers with options, and the trying of every set of options on the rows themselves: who is up, what is
 * delivered then, which functions work.
 */
class ExitsOracleTest {

    private static final int CASES = 60;

    @TempDir
    Path directory;

    /** @param at whom it serves, or empty for who signed */
    private record Link(String provider, String at) {}

    private record Contract(String id, List<Link> chain) {
        String signer() {
            return chain.getFirst().provider();
        }
    }

    private record Choice(String contract, String provider, String spare, int leadHours, int cost, int required) {}

    private static final class World {
        final Random random;
        final Map<String, String> parents = new HashMap<>();
        final List<String> providers = new ArrayList<>();
        final List<Contract> contracts = new ArrayList<>();
        final Map<String, Set<Contract>> uses = new TreeMap<>();
        final Map<String, Integer> rto = new HashMap<>();
        final Map<String, Integer> holdout = new HashMap<>();
        final List<Choice> choices = new ArrayList<>();

        World(long seed) {
            random = new Random(seed);
            for (int k = 0; k < 6; k++) {
                providers.add("P" + k);
                parents.put("P" + k, k > 0 && random.nextInt(4) == 0 ? "P" + random.nextInt(k) : "");
            }
            for (int k = 0; k < 4; k++) {
                contracts.add(contract("C" + k));
            }
            for (int k = 0; k < 2; k++) {
                Set<Contract> taken = new LinkedHashSet<>();
                int most = 1 + random.nextInt(2);
                while (taken.size() < most) {
                    taken.add(contracts.get(random.nextInt(contracts.size())));
                }
                uses.put("F" + k, taken);
                rto.put("F" + k, 1 + random.nextInt(30));
                holdout.put("F" + k, random.nextBoolean() ? 0 : 1 + random.nextInt(40));
            }
            int count = random.nextInt(6);
            List<Contract> used = uses.values().stream()
                    .flatMap(Set::stream)
                    .distinct()
                    .sorted(Comparator.comparing(Contract::id))
                    .toList();
            for (int k = 0; k < count; k++) {
                Contract of = used.get(random.nextInt(used.size()));
                choices.add(new Choice(
                        of.id(),
                        of.chain().get(random.nextInt(of.chain().size())).provider(),
                        providers.get(random.nextInt(providers.size())),
                        random.nextInt(60),
                        1 + random.nextInt(9),
                        k > 0 && random.nextInt(4) == 0 ? random.nextInt(k) : -1));
            }
        }

        private Contract contract(String id) {
            List<Link> chain = new ArrayList<>();
            Set<String> members = new LinkedHashSet<>();
            int length = 1 + random.nextInt(3);
            while (members.size() < length) {
                String provider = providers.get(random.nextInt(providers.size()));
                String at = chain.isEmpty()
                        ? ""
                        : chain.get(random.nextInt(chain.size())).provider();
                if (members.add(provider)) {
                    chain.add(new Link(provider, at));
                }
            }
            return new Contract(id, chain);
        }

        Filed filed() {
            Filed filed = new Filed();
            providers.forEach(provider -> filed.provider(provider, "Provider " + provider, parents.get(provider)));
            rto.forEach((function, hours) -> filed.function(function, true, String.valueOf(hours)));
            uses.forEach((function, used) ->
                    used.forEach(contract -> filed.use(contract.id(), "S19", contract.signer(), function, "")));
            for (Contract contract : contracts) {
                contract.chain()
                        .forEach(link -> filed.link(
                                contract.id(), "S19", link.provider(), link.at().isEmpty() ? 1 : 2, link.at()));
            }
            return filed;
        }

        String overlay() {
            StringBuilder text = new StringBuilder("nodes:\n");
            holdout.forEach((function, hours) -> text.append("  ")
                    .append(function)
                    .append("@BANK: {holdout: ")
                    .append(hours)
                    .append("h}\n"));
            text.append(choices.isEmpty() ? "" : "options:\n");
            for (int k = 0; k < choices.size(); k++) {
                Choice choice = choices.get(k);
                text.append("  o" + k + ": {add-to: " + choice.contract() + "/S19/" + choice.provider() + ", needs: ["
                        + choice.spare() + "], lead: " + choice.leadHours() + "h, cost: " + choice.cost()
                        + (choice.required() < 0 ? "" : ", requires: [o" + choice.required() + "]") + "}\n");
            }
            return text.toString();
        }

        private boolean isPossible(int bought) {
            for (int k = 0; k < choices.size(); k++) {
                int required = choices.get(k).required();
                if ((bought >> k & 1) == 1 && required >= 0 && (bought >> required & 1) == 0) {
                    return false;
                }
            }
            return true;
        }

        private boolean works(String function, String left, int bought) {
            Set<String> off = new HashSet<>();
            for (String provider : providers) {
                for (String above = provider; !above.isEmpty(); above = parents.get(above)) {
                    if (above.equals(left)) {
                        off.add(provider);
                    }
                }
            }
            return uses.get(function).stream().allMatch(contract -> delivers(contract, contract.signer(), off, bought));
        }

        private boolean delivers(Contract contract, String provider, Set<String> off, int bought) {
            for (int k = 0; k < choices.size(); k++) {
                Choice choice = choices.get(k);
                if ((bought >> k & 1) == 1
                        && choice.contract().equals(contract.id())
                        && choice.provider().equals(provider)
                        && !off.contains(choice.spare())) {
                    return true;
                }
            }
            return !off.contains(provider)
                    && contract.chain().stream()
                            .filter(link -> link.at().equals(provider))
                            .allMatch(link -> delivers(contract, link.provider(), off, bought));
        }

        private int cost(int bought) {
            int cost = 0;
            for (int k = 0; k < choices.size(); k++) {
                cost += (bought >> k & 1) * choices.get(k).cost();
            }
            return cost;
        }

        private int lead(int bought) {
            int lead = 0;
            for (int k = 0; k < choices.size(); k++) {
                lead = Math.max(lead, (bought >> k & 1) * choices.get(k).leadHours());
            }
            return lead;
        }

        /** {@code outcome cost/lead of the cheapest, lead of the fastest, hole}, in hours. */
        String expected(String function, String left) {
            if (works(function, left, 0)) {
                return "STAYS_LIT";
            }
            int cheapest = Integer.MAX_VALUE;
            int itsLead = Integer.MAX_VALUE;
            int fastest = Integer.MAX_VALUE;
            for (int bought = 0; bought < 1 << choices.size(); bought++) {
                if (isPossible(bought) && works(function, left, bought)) {
                    boolean isBetter = cost(bought) < cheapest || (cost(bought) == cheapest && lead(bought) < itsLead);
                    cheapest = isBetter ? cost(bought) : cheapest;
                    itsLead = isBetter ? lead(bought) : itsLead;
                    fastest = Math.min(fastest, lead(bought));
                }
            }
            String held = "held " + holdout.get(function) + " ";
            if (fastest == Integer.MAX_VALUE) {
                return held + "NO_WAY";
            }
            int hole = Math.max(0, fastest - holdout.get(function) - rto.get(function));
            return held + "WAY " + cheapest + "/" + itsLead + " " + fastest + " hole " + hole;
        }
    }

    @Test
    void everyRow_isThatOfTryingEverySetOfOptions() {
        List<String> disagreements = new ArrayList<>();
        Map<Exit.Outcome, Integer> outcomes = new HashMap<>();
        for (long seed = 0; seed < CASES; seed++) {
            World world = new World(seed);
            ExitList list = world.filed().exits(directory, true, world.overlay());
            assertThat(list.rows())
                    .hasSize(world.uses.values().stream().mapToInt(Set::size).sum());
            for (ExitRow row : list.rows()) {
                Exit exit = row.exit();
                outcomes.merge(exit.outcome(), 1, Integer::sum);
                String expected = world.expected(
                        row.incumbent().function().id(), row.incumbent().provider());
                boolean isTooSlow = !expected.endsWith(" hole 0") && expected.contains(" hole ");
                if (!said(exit).equals(expected) || row.has(ExitFinding.Kind.TOO_SLOW) != isTooSlow) {
                    disagreements.add("seed " + seed + " " + exit.pair() + ": " + expected + ", but " + said(exit));
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(outcomes.getOrDefault(Exit.Outcome.WAY, 0)).isGreaterThan(CASES / 4);
        assertThat(outcomes.getOrDefault(Exit.Outcome.NO_WAY, 0)).isGreaterThan(CASES / 4);
    }

    private static String said(Exit exit) {
        String held = "held " + exit.holdoutSeconds() / 3600 + " ";
        return switch (exit.outcome()) {
            case STAYS_LIT -> "STAYS_LIT";
            case WAY ->
                held + "WAY " + exit.cheapest().plan().costMinor() / 100 + "/"
                        + exit.cheapest().plan().leadSeconds() / 3600 + " " + exit.timeToExitSeconds() / 3600 + " hole "
                        + exit.holeSeconds() / 3600;
            default -> held + exit.outcome();
        };
    }
}
