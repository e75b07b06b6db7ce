package org.linchpin.formats.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;

/**
 * Opens workbooks that come from anywhere. The file is unpacked once within bounds, whatever sizes it states, its parts are
 * looked at, and what the library reads is packed anew from them: it never sees the original. Refused are files of more
 * than 16 MiB, of more than 64 MiB unpacked or 1,000 parts, parts with a document type or in another encoding than UTF-8
 * (so that no entity is ever declared), and sheets with cells outside of 18,000 columns or with texts that are not there.
 */
public final class SafeWorkbook {

    private static final int MOST_FILE_BYTES = 16 << 20;
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_PARTS = 1_000;

    /** How an old binary workbook, or one with a password, begins. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int LONGEST_NUMBER = 40;

    /** Up to column XFD; a row without a column. */
    private static final Pattern PLACE = Pattern.compile("(?:[A-X]?[A-Z]{1,2})?[0-9]{1,7}");

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
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(OLE2.length);
        }
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(repacked(path, head)));
        } catch (RefusedException e) {
            problems.error(where, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            problems.error(where, "a workbook must be of the XLSX format, this is damaged or of another");
        }
        return null;
    }

    private static byte[] repacked(Path path, byte[] head) throws IOException {
        if (Files.size(path) > MOST_FILE_BYTES) {
            throw new RefusedException("a workbook must have at most \"16\" MiB");
        }
        if (Arrays.equals(head, OLE2)) {
            throw new RefusedException("a workbook must be saved as .xlsx without a password, this is not");
        }
        Map<String, byte[]> parts = parts(path);
        int texts = 0;
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            texts += texts(part.getKey(), part.getValue());
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(0);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                walk(part.getKey(), part.getValue(), new Cells(texts));
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** The parts that are XML; what else there is, pictures and the like, is left out. */
    private static Map<String, byte[]> parts(Path path) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST_BYTES;
        int count = 0;
        // What the directory of the file lists; a reader from the front stumbles over the sizes that some programs
        // state.
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (++count > MOST_PARTS || parts.containsKey(entry.getName())) {
                    throw new RefusedException("a workbook must have at most \"1000\" parts, each once");
                }
                byte[] part;
                try (InputStream in = zip.getInputStream(entry)) {
                    part = in.readNBytes(left + 1);
                }
                left -= part.length;
                if (left < 0) {
                    throw new RefusedException("a workbook must unpack to at most \"64\" MiB");
                }
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    requirePlain(entry.getName(), part);
                    parts.put(entry.getName(), part);
                }
            }
        }
        return parts;
    }

    private static void requirePlain(String name, byte[] part) throws RefusedException {
        String text = new String(part, StandardCharsets.ISO_8859_1);
        boolean isOther = text.indexOf('\0') >= 0 || text.startsWith("\u00FE\u00FF") || text.startsWith("\u00FF\u00FE");
        if (isOther || text.contains("<!DOCTYPE")) {
            throw new RefusedException(
                    "the parts of a workbook must be UTF-8 without a document type, \"" + name + "\" is not");
        }
    }

    /** How many shared texts the part holds. */
    private static int texts(String name, byte[] part) throws IOException {
        int[] count = new int[1];
        walk(name, part, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                count[0]++;
            }
        });
        return count[0];
    }

    /** Looks at one event. */
    private interface Look {
        void at(XMLStreamReader xml) throws RefusedException;
    }

    private static void walk(String name, byte[] part, Look look) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.DTD) {
                    throw new RefusedException(
                            "the parts of a workbook must be UTF-8 without a document type, \"" + name + "\" is not");
                }
                look.at(xml);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Cells within the sheet, with texts that there are: the library makes room for what a file merely names. */
    private static final class Cells implements Look {

        private final int texts;
        private boolean isShared;
        private boolean isValue;
        private final StringBuilder value = new StringBuilder();

        Cells(int texts) {
            this.texts = texts;
        }

        @Override
        public void at(XMLStreamReader xml) throws RefusedException {
            if (xml.isStartElement()) {
                start(xml);
            } else if (xml.isCharacters() && isValue && value.length() < LONGEST_NUMBER) {
                value.append(xml.getText());
            } else if (xml.isEndElement() && isValue) {
                isValue = false;
                if (isShared && !isText(value.toString().strip())) {
                    throw new RefusedException(
                            "a cell must hold a text of the workbook, \"" + shortened(value.toString()) + "\" is none");
                }
            }
        }

        private void start(XMLStreamReader xml) throws RefusedException {
            String element = xml.getLocalName();
            if (element.equals("c") || element.equals("row")) {
                String place = xml.getAttributeValue(null, "r");
                if (place != null && !PLACE.matcher(place).matches()) {
                    throw new RefusedException("a cell must be within the sheet, \"" + shortened(place) + "\" is not");
                }
                isShared = "s".equals(xml.getAttributeValue(null, "t"));
            }
            isValue = element.equals("v");
            value.setLength(0);
        }

        private boolean isText(String number) {
            return number.matches("[0-9]{1,9}") && Integer.parseInt(number) < texts;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
