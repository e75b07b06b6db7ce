package org.linchpin.formats.register.check;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.check.Plant.Spot;

/** What contradicts itself, or is worth knowing, in a register whose cells are all valid. */
final class GraphPlants {

    private static final String PROVIDERS = "B_05.01";
    private static final String CHAIN = "B_05.02";
    private static final String FUNCTIONS = "B_06.01";
    private static final String USES = "B_02.02";

    private GraphPlants() {}

    static List<Plant> all() {
        return List.of(
                new Plant("provider-not-signer", "a provider that signed nothing", GraphPlants::notSigner),
                new Plant("rank-gap", "a rank left out", GraphPlants::gap),
                new Plant("rank-1-recipient", "a direct provider that serves another", GraphPlants::recipientOfFirst),
                new Plant("recipient-not-in-chain", "a recipient from elsewhere", GraphPlants::recipientFromElsewhere),
                new Plant("chain-cycle", "a supplier that its own supplier serves", GraphPlants::circle),
                new Plant("ownership-cycle", "providers that own each other", GraphPlants::owners),
                new Plant("ownership-cycle", "entities that own each other", GraphPlants::entities),
                new Plant("parent-not-ultimate", "a parent above the ultimate one", GraphPlants::notUltimate),
                new Plant("provider-twice", "a code of another provider", GraphPlants::sameCode),
                new Plant("provider-same-name", "a name of another provider", GraphPlants::sameName),
                new Plant("critical-function-without-service", "a function nobody serves", GraphPlants::unserved),
                new Plant("rpo-over-rto", "data older than the recovery takes", GraphPlants::objectives),
                new Plant("easily-substitutable", "an alternative of the same group", GraphPlants::sameGroup),
                new Plant("easily-substitutable", "an alternative on the same supplier", GraphPlants::sameSupplier),
                new Plant(
                        "fill-in",
                        "a critical use without a notice period",
                        (draft, random) -> Rows.set(draft, random, USES, "c0100", "", row -> isCritical(draft, row))),
                new Plant(
                        "fill-in",
                        "a direct provider without expense",
                        (draft, random) -> Rows.set(
                                draft,
                                random,
                                PROVIDERS,
                                "c0100",
                                "",
                                row -> !draft.get(PROVIDERS, row, "c0100").isEmpty())),
                new Plant(
                        "fill-in",
                        "an expense without currency",
                        (draft, random) -> Rows.set(
                                draft,
                                random,
                                PROVIDERS,
                                "c0090",
                                "",
                                row -> !draft.get(PROVIDERS, row, "c0100").isEmpty())),
                new Plant(
                        "fill-in",
                        "a parent without kind of code",
                        (draft, random) -> Rows.set(draft, random, PROVIDERS, "c0120", "", row -> true)),
                new Plant(
                        "fill-in",
                        "a recipient without kind of code",
                        (draft, random) -> Rows.set(
                                draft,
                                random,
                                CHAIN,
                                "c0070",
                                "",
                                row -> !draft.get(CHAIN, row, "c0050").equals("1"))));
    }

    private static String id(Draft draft, int provider) {
        return draft.get(PROVIDERS, provider, "c0010");
    }

    private static boolean isCritical(Draft draft, int use) {
        return !Rows.isUncritical(draft, use);
    }

    private static boolean isOfChain(Draft draft, int link, int other) {
        return draft.get(CHAIN, link, "c0010").equals(draft.get(CHAIN, other, "c0010"))
                && draft.get(CHAIN, link, "c0020").equals(draft.get(CHAIN, other, "c0020"));
    }

    private static List<Integer> chain(Draft draft, int link) {
        return Rows.all(draft, CHAIN, other -> isOfChain(draft, link, other));
    }

    /** A provider that is not in the link's chain. */
    private static int outside(Draft draft, Random random, int link) {
        List<String> in = chain(draft, link).stream()
                .map(row -> draft.get(CHAIN, row, "c0030"))
                .toList();
        return Rows.any(draft, random, PROVIDERS, row -> !in.contains(id(draft, row)));
    }

    /** Its own parent, and nobody else's. */
    private static boolean isAlone(Draft draft, int provider) {
        return Rows.all(
                        draft,
                        PROVIDERS,
                        row -> draft.get(PROVIDERS, row, "c0110").equals(id(draft, provider)))
                .equals(List.of(provider));
    }

    private static @Nullable Spot notSigner(Draft draft, Random random) {
        int use = Rows.any(
                draft, random, USES, row -> !Rows.has(draft, "B_03.03", "c0010", draft.get(USES, row, "c0010")));
        int other = use < 0
                ? -1
                : Rows.any(draft, random, PROVIDERS, row -> !id(draft, row).equals(draft.get(USES, use, "c0030")));
        if (other < 0) {
            return null;
        }
        draft.set(USES, use, "c0030", id(draft, other));
        return Spot.cell(USES, use, "c0030");
    }

    private static @Nullable Spot gap(Draft draft, Random random) {
        int link = Rows.any(draft, random, CHAIN, row -> {
            int rank = Integer.parseInt(draft.get(CHAIN, row, "c0050"));
            return rank > 1
                    && chain(draft, row).stream()
                                    .filter(other -> Integer.parseInt(draft.get(CHAIN, other, "c0050")) >= rank)
                                    .count()
                            == 1;
        });
        if (link < 0) {
            return null;
        }
        draft.set(CHAIN, link, "c0050", String.valueOf(Integer.parseInt(draft.get(CHAIN, link, "c0050")) + 1));
        return Spot.cell(CHAIN, link, "c0050");
    }

    private static @Nullable Spot recipientOfFirst(Draft draft, Random random) {
        int link = Rows.any(
                draft, random, CHAIN, row -> draft.get(CHAIN, row, "c0050").equals("1"));
        return recipient(draft, random, link);
    }

    private static @Nullable Spot recipientFromElsewhere(Draft draft, Random random) {
        int link = Rows.any(
                draft, random, CHAIN, row -> !draft.get(CHAIN, row, "c0050").equals("1"));
        return recipient(draft, random, link);
    }

    private static @Nullable Spot recipient(Draft draft, Random random, int link) {
        int other = link < 0 ? -1 : outside(draft, random, link);
        if (other < 0) {
            return null;
        }
        draft.set(CHAIN, link, "c0060", id(draft, other));
        return Spot.cell(CHAIN, link, "c0060");
    }

    private static @Nullable Spot circle(Draft draft, Random random) {
        int second = Rows.any(
                draft, random, CHAIN, row -> draft.get(CHAIN, row, "c0050").equals("2"));
        if (second < 0) {
            return null;
        }
        draft.add(
                CHAIN,
                draft.get(CHAIN, second, "c0010"),
                draft.get(CHAIN, second, "c0020"),
                draft.get(CHAIN, second, "c0060"),
                draft.get(CHAIN, second, "c0070"),
                "3",
                draft.get(CHAIN, second, "c0030"),
                draft.get(CHAIN, second, "c0040"));
        return Spot.cell(CHAIN, second, "c0060");
    }

    private static @Nullable Spot owners(Draft draft, Random random) {
        int one = Rows.any(draft, random, PROVIDERS, row -> isAlone(draft, row));
        int other = Rows.any(draft, random, PROVIDERS, row -> row != one && isAlone(draft, row));
        if (one < 0 || other < 0) {
            return null;
        }
        draft.set(PROVIDERS, one, "c0110", id(draft, other));
        draft.set(PROVIDERS, other, "c0110", id(draft, one));
        return Spot.cell(PROVIDERS, Math.min(one, other), "c0110");
    }

    private static @Nullable Spot entities(Draft draft, Random random) {
        String first = draft.get("B_01.02", 0, "c0010");
        int child = Rows.any(
                draft,
                random,
                "B_01.02",
                row -> row > 0 && draft.get("B_01.02", row, "c0060").equals(first));
        if (child < 0) {
            return null;
        }
        draft.set("B_01.02", 0, "c0060", draft.get("B_01.02", child, "c0010"));
        return Spot.cell("B_01.02", 0, "c0060");
    }

    private static @Nullable Spot notUltimate(Draft draft, Random random) {
        int top = Rows.any(draft, random, PROVIDERS, row -> isAlone(draft, row));
        int below = Rows.any(draft, random, PROVIDERS, row -> row != top && isAlone(draft, row));
        int lowest = Rows.any(draft, random, PROVIDERS, row -> row != top && row != below && isAlone(draft, row));
        if (top < 0 || below < 0 || lowest < 0) {
            return null;
        }
        draft.set(PROVIDERS, below, "c0110", id(draft, top));
        draft.set(PROVIDERS, lowest, "c0110", id(draft, below));
        return Spot.cell(PROVIDERS, lowest, "c0110");
    }

    private static @Nullable Spot sameCode(Draft draft, Random random) {
        int one = Rows.any(
                draft,
                random,
                PROVIDERS,
                row -> !draft.get(PROVIDERS, row, "c0020").equals("eba_qCO:qx2003"));
        int other = Rows.any(draft, random, PROVIDERS, row -> row > one);
        if (one < 0 || other < 0) {
            return null;
        }
        draft.set(PROVIDERS, other, "c0030", id(draft, one));
        draft.set(PROVIDERS, other, "c0040", draft.get(PROVIDERS, one, "c0020"));
        return Spot.cell(PROVIDERS, other, "c0030");
    }

    private static @Nullable Spot sameName(Draft draft, Random random) {
        int one = Rows.any(draft, random, PROVIDERS, row -> true);
        int other = Rows.any(draft, random, PROVIDERS, row -> row > one);
        if (other < 0) {
            return null;
        }
        draft.set(
                PROVIDERS, other, "c0050", draft.get(PROVIDERS, one, "c0050").toUpperCase(java.util.Locale.ROOT) + ".");
        draft.set(PROVIDERS, other, "c0080", draft.get(PROVIDERS, one, "c0080"));
        return Spot.cell(PROVIDERS, other, "c0050");
    }

    private static Spot unserved(Draft draft, Random random) {
        int row = random.nextInt(draft.count(FUNCTIONS));
        draft.repeat(FUNCTIONS, row);
        int made = draft.count(FUNCTIONS) - 1;
        draft.set(FUNCTIONS, made, "c0010", "F77");
        draft.set(FUNCTIONS, made, "c0050", "eba_BT:x28");
        return Spot.cell(FUNCTIONS, made, "c0010");
    }

    private static @Nullable Spot objectives(Draft draft, Random random) {
        int row = random.nextInt(draft.count(FUNCTIONS));
        int hours = Integer.parseInt(draft.get(FUNCTIONS, row, "c0080"));
        return Rows.set(draft, random, FUNCTIONS, "c0090", String.valueOf(hours + 1), any -> any == row);
    }

    private static @Nullable Spot sameGroup(Draft draft, Random random) {
        return substitutable(
                draft,
                random,
                (assessed, other) ->
                        !assessed.equals(other) && parent(draft, assessed).equals(parent(draft, other)));
    }

    private static @Nullable Spot sameSupplier(Draft draft, Random random) {
        return substitutable(
                draft,
                random,
                (assessed, other) -> !parent(draft, assessed).equals(parent(draft, other))
                        && !Rows.all(
                                        draft,
                                        CHAIN,
                                        row -> isSecond(draft, row, assessed)
                                                && !Rows.all(
                                                                draft,
                                                                CHAIN,
                                                                its -> isSecond(draft, its, other)
                                                                        && draft.get(CHAIN, its, "c0030")
                                                                                .equals(draft.get(CHAIN, row, "c0030")))
                                                        .isEmpty())
                                .isEmpty());
    }

    private static boolean isSecond(Draft draft, int link, String recipient) {
        return draft.get(CHAIN, link, "c0050").equals("2")
                && draft.get(CHAIN, link, "c0060").equals(recipient);
    }

    private static String parent(Draft draft, String provider) {
        int row = Rows.all(draft, PROVIDERS, any -> id(draft, any).equals(provider))
                .getFirst();
        return draft.get(PROVIDERS, row, "c0110");
    }

    private interface Falls {
        boolean together(String assessed, String other);
    }

    private static @Nullable Spot substitutable(Draft draft, Random random, Falls falls) {
        String assessments = "B_07.01";
        int row = Rows.any(
                draft,
                random,
                assessments,
                any -> !Rows.all(
                                draft,
                                PROVIDERS,
                                other -> falls.together(draft.get(assessments, any, "c0020"), id(draft, other)))
                        .isEmpty());
        if (row < 0) {
            return null;
        }
        int other = Rows.any(
                draft, random, PROVIDERS, any -> falls.together(draft.get(assessments, row, "c0020"), id(draft, any)));
        draft.set(assessments, row, "c0050", "eba_ZZ:x962");
        draft.set(assessments, row, "c0060", "");
        draft.set(assessments, row, "c0120", draft.get(PROVIDERS, other, "c0050"));
        return Spot.cell(assessments, row, "c0050");
    }
}
