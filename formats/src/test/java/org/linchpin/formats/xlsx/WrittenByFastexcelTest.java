package org.linchpin.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that a program writes which shares nothing with ours. */
class WrittenByFastexcelTest {

    private static final int TIMES = 20;
    private static final int ROWS = 40;
    private static final int COLUMNS = 20;
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    @TempDir
    Path temp;

    @Test
    void whatWasWritten_isRead() throws IOException {
        Random random = new Random(20_24_2956);
        for (int time = 0; time < TIMES; time++) {
            List<String> expected = new ArrayList<>();
            Path file = temp.resolve("written" + time + ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
                book.newWorksheet("other & more").value(0, 0, "x");
                write(book.newWorksheet("sheet"), random, expected);
            }

            assertThat(read(file)).isEqualTo(expected);
        }
    }

    private static void write(Worksheet sheet, Random random, List<String> expected) {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                String at = row + 1 + ":" + column + " ";
                switch (random.nextInt(6)) {
                    case 0 -> {
                        String text = text(random);
                        sheet.value(row, column, text);
                        expected.add(at + "TEXT " + text);
                    }
                    case 1 -> {
                        BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(12));
                        sheet.value(row, column, number);
                        expected.add(at + "NUMBER " + number.stripTrailingZeros());
                    }
                    case 2 -> {
                        LocalDate date = FIRST.plusDays(random.nextInt(100_000));
                        sheet.value(row, column, date);
                        expected.add(at + "DATE " + date);
                    }
                    case 3 -> {
                        boolean truth = random.nextBoolean();
                        sheet.value(row, column, truth);
                        expected.add(at + "BOOLEAN " + (truth ? 1 : 0));
                    }
                    case 4 -> {
                        sheet.formula(row, column, "1+1");
                        expected.add(at + "FORMULA");
                    }
                    default -> {}
                }
            }
        }
    }

    private static String text(Random random) {
        String letters = "ab <>&\"'\u00e9\u4e2d_x;,\n";
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.append('.').toString();
    }

    private static List<String> read(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Workbook book =
                    Workbook.of(name -> zip.getEntry(name) == null ? null : zip.getInputStream(zip.getEntry(name)));
            assertThat(book.sheets()).containsExactly("other & more", "sheet");
            book.read(1, (number, row) -> {
                for (int i = 0; i < row.size(); i++) {
                    if (!row.get(i).isEmpty()) {
                        cells.add((number + ":" + i + " " + said(book, row.get(i))).strip());
                    }
                }
                return true;
            });
        }
        return cells;
    }

    /** Days and numbers look the same in a file; the numbers of the test lie beyond all days, or between them. */
    private static String said(Workbook book, SheetCell cell) {
        if (cell.kind() != SheetCell.Kind.NUMBER) {
            return cell.kind() + " " + cell.text();
        }
        BigDecimal number = new BigDecimal(cell.text()).stripTrailingZeros();
        LocalDate date = number.scale() <= 0 ? book.date(number.doubleValue()) : null;
        return date == null ? "NUMBER " + number : "DATE " + date;
    }
}
