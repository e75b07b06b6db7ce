package org.linchpin.formats.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part, walked from start tag to start tag. UTF-8 only; nothing outside the part is opened. */
final class XmlPart implements AutoCloseable {

    /** The parser keeps every name it has seen. */
    private static final int MOST_NAMES = 2_000;

    /** Limits of the JDK that count predefined entities too; {@link BoundedMarkup} lets no others through. */
    private static final List<String> PARSER_LIMITS = List.of(
            "jdk.xml.entityExpansionLimit", "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private static final String DEEPEST = "100";

    private static final int LONGEST_MESSAGE = 200;

    private final String name;
    private final Reader in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();

    XmlPart(InputStream raw, String name) throws IOException {
        this.name = name;
        this.in = new BoundedMarkup(
                new InputStreamReader(
                        withoutByteOrderMark(raw),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                name);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        PARSER_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static InputStream withoutByteOrderMark(InputStream raw) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw, 3);
        byte[] start = in.readNBytes(3);
        boolean isMark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!isMark) {
            in.unread(start);
        }
        return in;
    }

    /** Goes to the next start or end tag, whose name {@link #element} is. False at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    countNames();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isStart(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean isEnd(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    String element() {
        return reader.getLocalName();
    }

    /** An attribute of the start tag at hand, of any namespace. */
    @Nullable
    String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * The text of the element at hand up to its end tag, without that of elements within it.
     *
     * @return null if it is longer than {@code longest} characters
     */
    @Nullable
    String text(int longest) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean isWhole = true;
        int depth = 1;
        try {
            while (depth > 0) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        countNames();
                        depth++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        isWhole &= text.length() + reader.getTextLength() <= longest;
                        if (isWhole && depth == 1) {
                            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        return isWhole ? text.toString() : null;
    }

    private void countNames() throws IOException {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add("xmlns:" + reader.getNamespacePrefix(i) + '=' + reader.getNamespaceURI(i));
        }
        if (names.size() > MOST_NAMES) {
            throw new IOException(name + " must use at most " + MOST_NAMES + " different names");
        }
    }

    private IOException malformed(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new IOException(name + " must be UTF-8", e);
            }
            if (cause instanceof IOException bound) {
                return bound;
            }
        }
        Throwable nested = e.getNestedException();
        if (nested instanceof CharacterCodingException) {
            return new IOException(name + " must be UTF-8", e);
        }
        if (nested instanceof IOException bound) {
            return bound;
        }
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return new IOException(
                name + " is not well-formed XML: " + message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)),
                e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
