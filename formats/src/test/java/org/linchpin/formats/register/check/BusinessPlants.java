package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.RandomRegisters;
import org.linchpin.formats.register.check.Plant.Spot;

/** Breaches of the EBA's validation rules, and identifiers that are none. */
final class BusinessPlants {

    /** Rule, template, column: a cell that must be filled. */
    private static final String MANDATORY = """
            v8872_m B_01.01 c0020
            v8873_m B_01.01 c0030
            v8874_m B_01.01 c0040
            v8875_m B_01.01 c0050
            v8876_m B_01.01 c0060
            v8858_m B_01.02 c0020
            v8859_m B_01.02 c0030
            v8860_m B_01.02 c0040
            v8861_m B_01.02 c0050
            v8862_m B_01.02 c0060
            v8863_m B_01.02 c0070
            v8864_m B_01.02 c0080
            v8865_m B_01.02 c0090
            v8857_m B_01.03 c0030
            v8856_m B_01.03 c0040
            v8868_m B_02.01 c0020
            v8867_m B_02.01 c0040
            v8866_m B_02.01 c0050
            v8869_m B_02.02 c0040
            v8870_m B_02.02 c0070
            v8871_m B_02.02 c0080
            v8850_m B_05.01 c0020
            v8851_m B_05.01 c0050
            v8852_m B_05.01 c0060
            v8853_m B_05.01 c0070
            v8854_m B_05.01 c0080
            v8855_m B_05.01 c0110
            v8877_m B_06.01 c0020
            v8878_m B_06.01 c0030
            v8879_m B_06.01 c0050
            v8880_m B_06.01 c0070
            v8881_m B_06.01 c0080
            v8882_m B_06.01 c0090
            v8883_m B_06.01 c0100
            v8884_m B_07.01 c0050
            v8885_m B_07.01 c0070
            v8886_m B_07.01 c0080
            v8887_m B_07.01 c0090
            v8888_m B_07.01 c0100
            v88889_m B_07.01 c0110
            """;

    /** Rule and template: a row that says nothing beside its key. */
    private static final String EXISTENCE = """
            e23677_e B_01.01
            e23676_e B_01.02
            e23675_e B_01.03
            e23792_e B_02.01
            e23680_e B_02.02
            e23683_e B_04.01
            e23674_e B_05.01
            e23682_e B_06.01
            e23681_e B_07.01
            """;

    private static final String ENTITIES = "B_01.02";
    private static final String PROVIDERS = "B_05.01";

    private BusinessPlants() {}

    static List<Plant> all() {
        List<Plant> plants = new ArrayList<>();
        MANDATORY
                .lines()
                .map(line -> line.split(" "))
                .forEach(of -> plants.add(new Plant(
                        of[0],
                        "an empty cell",
                        (draft, random) -> Rows.set(draft, random, of[1], of[2], "", row -> true))));
        EXISTENCE
                .lines()
                .map(line -> line.split(" "))
                .forEach(of -> plants.add(
                        new Plant(of[0], "a row that says nothing", (draft, random) -> nothing(draft, random, of[1]))));
        plants.add(cell("v22913_s", ENTITIES, "c0110", "-1", (draft, row) -> true));
        plants.add(cell("v8803_m", ENTITIES, "c0100", "", BusinessPlants::hasAssets));
        plants.add(cell("v8804_m", ENTITIES, "c0110", "", BusinessPlants::hasAssets));
        plants.add(cell("v8826_m", ENTITIES, "c0060", "Not Applicable", (draft, row) -> true));
        plants.add(new Plant(
                "v8890_m",
                "a keeper without an LEI",
                (draft, random) -> Rows.set(draft, random, "B_01.01", "c0010", "5493001kjtiigc8y1r12", row -> true)));
        plants.add(new Plant("v8891_m", "an entity whose LEI is short", BusinessPlants::shortLei));
        plants.add(cell("v8892_m", "B_01.03", "c0020", "Not Applicable", (draft, row) -> true));
        plants.add(cell(
                "v22912_m",
                "B_02.01",
                "c0030",
                "",
                (draft, row) -> draft.get("B_02.01", row, "c0020").equals("eba_CO:x3")));
        plants.add(cell("v23716_s", "B_02.01", "c0050", "-0.01", (draft, row) -> true));
        plants.add(cell("v8816_m", "B_02.02", "c0080", "2022-01-01", (draft, row) -> true));
        plants.add(cell(
                "v8825_m",
                "B_07.01",
                "c0060",
                "",
                (draft, row) -> !draft.get("B_07.01", row, "c0060").isEmpty()));
        plants.add(new Plant(
                "lei-form",
                "a provider whose LEI is short",
                (draft, random) -> rename(draft, random, "eba_qCO:qx2000", "SHORT0001")));
        plants.add(new Plant("lei-check-digits", "a wrong letter in a provider's LEI", (draft, random) -> {
            String lei = RandomRegisters.lei(random);
            return rename(draft, random, "eba_qCO:qx2000", (lei.charAt(0) == 'A' ? 'B' : 'A') + lei.substring(1));
        }));
        plants.add(new Plant(
                "VR_72",
                "an EUID without a register",
                (draft, random) -> rename(draft, random, "eba_qCO:qx2002", "HRB 4711")));
        plants.add(new Plant(
                "VR_72",
                "an EUID of no country of the Union",
                (draft, random) -> Rows.set(
                        draft,
                        random,
                        PROVIDERS,
                        "c0030",
                        "US.4711",
                        row -> !draft.get(PROVIDERS, row, "c0030").isEmpty())));
        return plants;
    }

    private interface Fits {
        boolean test(Draft draft, int row);
    }

    private static Plant cell(String rule, String template, String column, String text, Fits fits) {
        return new Plant(
                rule,
                "\"" + text + "\" in " + template + " " + column,
                (draft, random) -> Rows.set(
                        draft,
                        random,
                        template,
                        column,
                        text,
                        row -> fits.test(draft, row)
                                && !draft.get(template, row, column).isEmpty()));
    }

    private static boolean hasAssets(Draft draft, int row) {
        return !draft.get(ENTITIES, row, "c0110").isEmpty();
    }

    private static @Nullable Spot nothing(Draft draft, Random random, String template) {
        IntPredicate fits = row -> switch (template) {
            case "B_02.02" -> Rows.isUncritical(draft, row);
            case PROVIDERS -> draft.get(PROVIDERS, row, "c0100").isEmpty();
            default -> true;
        };
        int row = Rows.any(draft, random, template, fits);
        if (row < 0) {
            return null;
        }
        for (Column column : draft.templates().get(template).columns()) {
            if (!column.isKey()) {
                draft.set(template, row, column.code(), "");
            }
        }
        return Spot.cell(template, row, "");
    }

    /** An entity that is nobody's parent, head office or provider: its LEI stands as an entity's only. */
    private static @Nullable Spot shortLei(Draft draft, Random random) {
        int row = Rows.any(draft, random, ENTITIES, any -> {
            String lei = draft.get(ENTITIES, any, "c0010");
            return any > 0
                    && !Rows.has(draft, ENTITIES, "c0060", lei)
                    && !Rows.has(draft, "B_01.03", "c0020", lei)
                    && !Rows.has(draft, PROVIDERS, "c0010", lei);
        });
        if (row < 0) {
            return null;
        }
        draft.rename(draft.get(ENTITIES, row, "c0010"), "SHORT0001");
        return Spot.cell(ENTITIES, row, "c0010");
    }

    private static @Nullable Spot rename(Draft draft, Random random, String kind, String code) {
        int row = Rows.any(
                draft,
                random,
                PROVIDERS,
                any -> draft.get(PROVIDERS, any, "c0020").equals(kind)
                        && !Rows.has(draft, ENTITIES, "c0010", draft.get(PROVIDERS, any, "c0010")));
        if (row < 0) {
            return null;
        }
        draft.rename(draft.get(PROVIDERS, row, "c0010"), code);
        return Spot.cell(PROVIDERS, row, "c0010");
    }
}
