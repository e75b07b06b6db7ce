package org.linchpin.formats.yaml;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.text.Flow;

/**
 * Answers as an overlay (docs/model-language.md, section 10): a source, and of each question what was said, when, and by
 * whom.
 *
 * @param source id of the source
 * @param title of the source
 * @param date of the source: its latest answer
 */
public record AnswersFile(String source, String title, LocalDate date, List<Entry> entries) {

    /**
     * @param is the reply as it is written
     * @param note who said it, and where that is written
     */
    public record Entry(String question, String is, LocalDate date, String note) {}

    /**
     * Writes it as a whole, never over a file that is there ({@link java.nio.file.FileAlreadyExistsException}).
     *
     * @param remarks lines for the head of the file
     */
    public void writeNew(Path file, List<String> remarks) throws IOException {
        AtomicFile.writeNew(file, out -> {
            for (String remark : remarks) {
                out.write("# " + oneLine(remark) + "\n");
            }
            out.write("linchpin: 1\noverlay: true\nsources:\n  " + source + ": {title: " + text(title)
                    + ", kind: questionnaire, date: " + date + "}\nanswers:" + (entries.isEmpty() ? " {}" : "") + "\n");
            for (Entry entry : entries) {
                out.write("  " + text(entry.question()) + ": {is: " + text(entry.is()) + ", source: " + source
                        + ", date: " + entry.date() + ", note: " + text(entry.note()) + "}\n");
            }
        });
    }

    private static String text(String text) {
        return Flow.text(oneLine(text));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\u2028\u2029]", " ");
    }
}
