package org.linchpin.formats.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;

/**
 * Opens workbooks that come from anywhere. The file is unpacked once within bounds, whatever sizes it states, its parts are
 * looked at, and what the library reads is packed anew from them: it never sees the original. Refused are files of more
 * than 16 MiB, of more than 64 MiB unpacked or 1,000 parts, parts with a document type or in another encoding than UTF-8
 * (so that no entity is ever declared), and cells outside the 16,384 columns and 1,048,576 rows of a sheet.
 */
public final class SafeWorkbook {

    private static final int MOST_FILE_BYTES = 16 << 20;
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_PARTS = 1_000;

    /** How an old binary workbook, or one with a password, begins. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Pattern PLACE = Pattern.compile("<[^>]*\\sr\\s*=\\s*([\"'])(.*?)\\1");
    private static final Pattern GOOD_PLACE = Pattern.compile("(?:[A-X]?[A-Z]{1,2})?[0-9]{1,7}");

    private SafeWorkbook() {}

    /** A file that is refused; the message says why. */
    private static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * @return null if the file is refused, which is told among the problems
     * @throws IOException if the file cannot be read at all
     */
    public static @Nullable ReadableWorkbook open(Path path, Problems problems) throws IOException {
        Where where = new Where(path.toString(), 0, 0);
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            problems.error(where, "a workbook must be a file, \"" + path + "\" is none");
            return null;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_FILE_BYTES + 1);
        }
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(repacked(bytes)));
        } catch (RefusedException e) {
            problems.error(where, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            problems.error(where, "a workbook must be of the XLSX format, this is damaged or of another");
        }
        return null;
    }

    private static byte[] repacked(byte[] bytes) throws IOException {
        if (bytes.length > MOST_FILE_BYTES) {
            throw new RefusedException("a workbook must have at most \"16\" MiB");
        }
        if (bytes.length >= OLE2.length && java.util.Arrays.equals(bytes, 0, OLE2.length, OLE2, 0, OLE2.length)) {
            throw new RefusedException("a workbook must be saved as .xlsx without a password, this is not");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        int left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(0);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes(left + 1);
                left -= part.length;
                if (left < 0) {
                    throw new RefusedException("a workbook must unpack to at most \"64\" MiB");
                }
                if (names.size() >= MOST_PARTS || !names.add(entry.getName())) {
                    throw new RefusedException("a workbook must have at most \"1000\" parts, each once");
                }
                check(entry.getName(), part);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(part);
                out.closeEntry();
            }
        }
        if (names.isEmpty()) {
            throw new RefusedException("a workbook must be of the XLSX format, this is damaged or of another");
        }
        return packed.toByteArray();
    }

    private static void check(String name, byte[] part) throws RefusedException {
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        String text = new String(part, StandardCharsets.ISO_8859_1);
        boolean isOther = text.indexOf('\0') >= 0 || text.startsWith("\u00FE\u00FF") || text.startsWith("\u00FF\u00FE");
        if (isOther || text.contains("<!DOCTYPE")) {
            throw new RefusedException(
                    "the parts of a workbook must be UTF-8 without a document type, \"" + name + "\" is not");
        }
        if (name.contains("worksheets/")) {
            for (Matcher place = PLACE.matcher(text); place.find(); ) {
                if (!GOOD_PLACE.matcher(place.group(2)).matches()) {
                    throw new RefusedException(
                            "a cell must be within the sheet, \"" + shortened(place.group(2)) + "\" is not");
                }
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
