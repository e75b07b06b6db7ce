package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet as they come. */
final class SheetReader {

    private static final int MOST_ROWS = 1_048_576;

    /** Of a number, a reference, a truth value. */
    private static final int LONGEST_VALUE = 64;

    private final XmlPart part;
    private final SharedStrings strings;
    private final SheetCell[] cells = new SheetCell[Workbook.MOST_COLUMNS];
    private int row;

    SheetReader(XmlPart part, SharedStrings strings) {
        this.part = part;
        this.strings = strings;
    }

    void read(Workbook.RowTaker taker) throws IOException {
        boolean isWanted = true;
        while (isWanted && part.next()) {
            if (part.isStart("row")) {
                isWanted = row(taker);
            } else if (part.isEnd("sheetData")) {
                return;
            }
        }
    }

    private boolean row(Workbook.RowTaker taker) throws IOException {
        int number = number(part.attribute("r"), row + 1);
        if (number <= row || number > MOST_ROWS) {
            throw new IOException("the rows of a sheet must be numbered upwards to at most " + MOST_ROWS
                    + ", and after " + row + " came " + number);
        }
        row = number;
        Arrays.fill(cells, SheetCell.EMPTY);
        int width = 0;
        int column = -1;
        while (part.next() && !part.isEnd("row")) {
            if (part.isStart("c")) {
                column = column(part.attribute("r"), column + 1);
                SheetCell cell = cell();
                if (column < cells.length && !cell.isEmpty()) {
                    cells[column] = cell;
                    width = Math.max(width, column + 1);
                }
            }
        }
        return width == 0 || taker.row(row, List.of(Arrays.copyOf(cells, width)));
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Of {@code AB12} the place of {@code AB}, from 0; beyond the last column that is read, some place beyond. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && column <= Workbook.MOST_COLUMNS; i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter >= 26) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private SheetCell cell() throws IOException {
        String type = part.attribute("t");
        SheetCell cell = SheetCell.EMPTY;
        boolean isFormula = false;
        while (part.next() && !part.isEnd("c")) {
            if (part.isStart("v")) {
                cell = value(type == null ? "n" : type);
            } else if (part.isStart("is")) {
                cell = Texts.read(part, "is");
            } else if (part.isStart("f")) {
                isFormula = true;
            }
        }
        return isFormula ? new SheetCell(SheetCell.Kind.FORMULA, "") : cell;
    }

    private SheetCell value(String type) throws IOException {
        String text = part.text(type.equals("str") ? SheetCell.LONGEST : LONGEST_VALUE);
        if (text == null) {
            return new SheetCell(SheetCell.Kind.TOO_LONG, "");
        }
        if (text.isBlank()) {
            return SheetCell.EMPTY;
        }
        return switch (type) {
            case "n" -> new SheetCell(SheetCell.Kind.NUMBER, text.strip());
            case "s" -> strings.get(text);
            case "b" -> new SheetCell(SheetCell.Kind.BOOLEAN, text.strip());
            case "e" -> new SheetCell(SheetCell.Kind.ERROR, text.strip());
            case "str", "inlineStr", "d" -> Texts.cell(text);
            default -> new SheetCell(SheetCell.Kind.BROKEN, type);
        };
    }
}
