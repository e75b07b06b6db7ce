package org.linchpin.formats.register.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.Column;
import org.linchpin.formats.register.Draft;
import org.linchpin.formats.register.RandomRegisters;
import org.linchpin.formats.register.check.Plant.Spot;

/** Errors of single cells and keys. */
final class CellPlants {

    /** Where another value would move the row to another chain, or make a financial entity of one that is none. */
    private static final Set<String> NO_JUNK = Set.of("B_05.02 c0020", "B_01.02 c0040");

    /** Keys that no other row refers to, so that an empty one breaks nothing else. */
    private static final Set<String> FREE_KEYS = Set.of(
            "B_02.02 c0130",
            "B_02.02 c0150",
            "B_02.02 c0160",
            "B_02.03 c0010",
            "B_02.03 c0020",
            "B_03.01 c0010",
            "B_03.01 c0020",
            "B_04.01 c0010",
            "B_04.01 c0020",
            "B_04.01 c0040",
            "B_07.01 c0010",
            "B_07.01 c0020",
            "B_07.01 c0040");

    /** References whose row is nobody's target, nor looked at by another rule. */
    private static final Set<String> FREE_REFERENCES = Set.of(
            "B_01.02 c0060",
            "B_01.03 c0020",
            "B_02.01 c0030",
            "B_02.02 c0010",
            "B_02.02 c0030",
            "B_02.03 c0010",
            "B_02.03 c0020",
            "B_03.01 c0010",
            "B_03.01 c0020",
            "B_03.03 c0020",
            "B_04.01 c0010",
            "B_04.01 c0020",
            "B_04.01 c0040",
            "B_05.01 c0110",
            "B_07.01 c0010",
            "B_07.01 c0020");

    private CellPlants() {}

    static List<Plant> all() {
        List<Plant> plants = new ArrayList<>(List.of(
                new Plant(
                        "305",
                        "words for an amount",
                        (draft, random) -> junk(draft, random, Column.Kind.AMOUNT, "1.000,50")),
                new Plant(
                        "330",
                        "a date the other way round",
                        (draft, random) -> junk(draft, random, Column.Kind.DATE, "31.12.2025")),
                new Plant(
                        "330",
                        "a day that is none",
                        (draft, random) -> junk(draft, random, Column.Kind.DATE, "2025-02-30")),
                new Plant("331", "a number with its unit", CellPlants::unit),
                new Plant(
                        "333",
                        "a link that is false",
                        (draft, random) -> junk(draft, random, Column.Kind.LINK, "false")),
                new Plant("333", "a link that is empty", (draft, random) -> junk(draft, random, Column.Kind.LINK, "")),
                new Plant("503", "no code of the list", (draft, random) -> code(draft, random, "eba_XX:zz9")),
                new Plant("503", "a label for a code", (draft, random) -> code(draft, random, "Sweden")),
                new Plant("503", "a type of service without prefix beside the keys", CellPlants::bareCode),
                new Plant(
                        "503",
                        "a currency that is none",
                        (draft, random) -> Rows.set(draft, random, "B_02.01", "c0040", "eba_CU:QQQ", row -> true)),
                new Plant("805", "an empty key", CellPlants::emptyKey),
                new Plant("806", "a row twice", CellPlants::twice),
                new Plant("807", "a reference to nothing", CellPlants::dangling),
                new Plant("807", "a subcontractor nobody knows", CellPlants::unknownSubcontractor),
                new Plant("807", "a function of another entity", CellPlants::foreignFunction)));
        return plants;
    }

    private static @Nullable Spot junk(Draft draft, Random random, Column.Kind kind, String text) {
        String[] at =
                Rows.column(draft, random, (template, column) -> column.kind() == kind && !template.equals("B_01.01"));
        return Rows.set(
                draft,
                random,
                at[0],
                at[1],
                text,
                row -> !draft.get(at[0], row, at[1]).isEmpty());
    }

    private static @Nullable Spot unit(Draft draft, Random random) {
        String[] at = Rows.column(
                draft,
                random,
                (template, column) -> column.kind() == Column.Kind.INTEGER && !template.equals("B_05.02"));
        return Rows.set(draft, random, at[0], at[1], "48 h", row -> true);
    }

    private static @Nullable Spot code(Draft draft, Random random, String text) {
        String[] at = Rows.column(
                draft,
                random,
                (template, column) -> column.list() != null && !NO_JUNK.contains(template + ' ' + column.code()));
        return Rows.set(
                draft,
                random,
                at[0],
                at[1],
                text,
                row -> !draft.get(at[0], row, at[1]).isEmpty());
    }

    private static @Nullable Spot bareCode(Draft draft, Random random) {
        String[] at = Rows.column(
                draft,
                random,
                (template, column) -> column.list() != null && !column.isKey() && column.kind() == Column.Kind.CODE);
        int row = Rows.any(draft, random, at[0], r -> draft.get(at[0], r, at[1]).contains(":"));
        if (row < 0) {
            return null;
        }
        String text = draft.get(at[0], row, at[1]);
        draft.set(at[0], row, at[1], text.substring(text.indexOf(':') + 1));
        return Spot.cell(at[0], row, at[1]);
    }

    private static @Nullable Spot emptyKey(Draft draft, Random random) {
        String[] at =
                Rows.column(draft, random, (template, column) -> FREE_KEYS.contains(template + ' ' + column.code()));
        return Rows.set(draft, random, at[0], at[1], "", row -> true);
    }

    private static @Nullable Spot twice(Draft draft, Random random) {
        String[] at = Rows.column(draft, random, (template, column) -> column.isKey());
        int row = Rows.any(draft, random, at[0], any -> true);
        if (row < 0) {
            return null;
        }
        draft.repeat(at[0], row);
        return Spot.cell(at[0], draft.count(at[0]) - 1, "");
    }

    private static @Nullable Spot dangling(Draft draft, Random random) {
        String[] at = Rows.column(
                draft, random, (template, column) -> FREE_REFERENCES.contains(template + ' ' + column.code()));
        return Rows.set(draft, random, at[0], at[1], RandomRegisters.lei(random), row -> {
            String text = draft.get(at[0], row, at[1]);
            return !text.isEmpty() && !text.equals("Not Applicable");
        });
    }

    private static @Nullable Spot unknownSubcontractor(Draft draft, Random random) {
        return Rows.set(
                draft,
                random,
                "B_05.02",
                "c0030",
                RandomRegisters.lei(random),
                row -> !draft.get("B_05.02", row, "c0050").equals("1")
                        && !Rows.has(draft, "B_05.02", "c0060", draft.get("B_05.02", row, "c0030")));
    }

    private static @Nullable Spot foreignFunction(Draft draft, Random random) {
        return Rows.set(draft, random, "B_02.02", "c0050", "F99", row -> Rows.isUncritical(draft, row));
    }
}
