package org.linchpin.formats.openpsa;

import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Nearest;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Quote;

/**
 * Walks the elements of one XML text, each with its place. No DTD is read and nothing outside the text is opened; a
 * DOCTYPE that defines something, and entities, are refused. For one thread.
 */
final class Cursor {

    /** Ends the reading of a file; the problem has been told. */
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Limits of the JDK that count escaped characters too; {@link Limits} bounds the file instead. */
    private static final List<String> PARSER_LIMITS = List.of(
            "jdk.xml.maxElementDepth",
            "jdk.xml.entityExpansionLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit");

    private static final int LONGEST_MESSAGE = 200;

    private final XMLStreamReader reader;
    private final StartTags startTags;
    private final Limits limits;
    private final Report report;
    private final Nearest nearest = new Nearest();
    private final Set<String> words = new HashSet<>();
    private int at;
    private int depth;
    private int elements;
    private boolean isSkipping;

    Cursor(Report report, Limits limits) throws Stop {
        this.report = report;
        this.limits = limits;
        this.startTags = new StartTags(report.text());
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        PARSER_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        try {
            this.reader = factory.createXMLStreamReader(new StringReader(report.text()));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Goes to the root element. */
    void root() throws Stop {
        toChild();
    }

    /** Goes to the next element within the one whose start was seen last; false at its end. */
    boolean toChild() throws Stop {
        try {
            while (true) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        start();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                        depth--;
                        return false;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> refuseText();
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw entity();
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> word(reader.getPITarget());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** The name of the element whose start was seen last. */
    String element() {
        return reader.getLocalName();
    }

    /** Where the element seen last starts. */
    int at() {
        return at;
    }

    /** An attribute of the element at hand, without the blanks around it; must be asked before its children. */
    @Nullable
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? null : value.strip();
    }

    /** An attribute that must be there; told if it is not. */
    @Nullable
    String required(String name) {
        String value = attribute(name);
        if (value == null || value.isEmpty()) {
            report.error(at, "<" + element() + "> must have the attribute \"" + name + "\"");
            return null;
        }
        return value;
    }

    /** A required attribute that names something. */
    @Nullable
    String name() {
        String name = required("name");
        if (name != null && name.length() > limits.nameLength()) {
            report.error(
                    at,
                    "a name must have at most \"" + limits.nameLength() + "\" characters, this has \"" + name.length()
                            + '"');
            return null;
        }
        return name;
    }

    /** A required attribute that is a whole number, 0 or more; -1 after an error. */
    int count(String name) {
        String value = required(name);
        if (value == null) {
            return -1;
        }
        if (!value.matches("[0-9]{1,9}")) {
            report.error(at, "\"" + name + "\" of <" + element() + "> must be a whole number, not " + Quote.of(value));
            return -1;
        }
        return Integer.parseInt(value);
    }

    /** A required attribute that is true or false; null after an error. */
    @Nullable
    Boolean truth(String name) {
        String value = required(name);
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            report.error(
                    at,
                    "\"" + name + "\" of <" + element() + "> must be \"true\" or \"false\", not " + Quote.of(value));
            return null;
        }
        return value.equals("true");
    }

    /** Tells attributes that are none of these. */
    void onlyAttributes(String... known) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (!Arrays.asList(known).contains(name)) {
                report.error(
                        at,
                        "<" + element() + "> must have no attribute " + Quote.of(name),
                        known.length == 0 ? null : meant(name, Arrays.asList(known)));
            }
        }
    }

    /** Tells that the element is not one that may stand here, and passes over it. */
    void unknown(String here, List<String> known) throws Stop {
        report.error(at, here + " must not hold <" + shortened(element()) + ">", meant(element(), known));
        skip();
    }

    /** Passes over the rest of the element at hand. */
    void skip() throws Stop {
        skip(element -> {});
    }

    /** Looks at an element within one that is passed over. */
    interface Passed {
        void element(String name);
    }

    void skip(Passed passed) throws Stop {
        int outside = depth - 1;
        isSkipping = true;
        while (depth > outside) {
            if (toChild()) {
                passed.element(element());
            }
        }
        isSkipping = false;
    }

    private @Nullable String meant(String wrong, List<String> known) {
        String near = nearest.of(wrong, known);
        return near == null ? null : Quote.of(near) + "?";
    }

    private void start() throws Stop {
        at = startTags.next();
        if (startTags.isDoctypeWithDefinitions()) {
            throw stop("a DOCTYPE must not define entities or elements, this does");
        }
        if (++depth > limits.depth()) {
            throw stop("elements must nest at most \"" + limits.depth() + "\" deep");
        }
        if (++elements > limits.elements()) {
            throw stop("a file must have at most \"" + limits.elements() + "\" elements");
        }
        if (report.problems().isFull()) {
            throw new Stop();
        }
        word(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            word(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            word(reader.getNamespacePrefix(i));
            word(reader.getNamespaceURI(i));
        }
    }

    private void word(@Nullable String word) throws Stop {
        if (word != null && words.add(word) && words.size() > limits.words()) {
            throw stop("a file must use at most \"" + limits.words() + "\" different names of elements and attributes");
        }
    }

    private void refuseText() {
        if (!isSkipping && !reader.isWhiteSpace()) {
            report.error(
                    at,
                    "text must stand in labels only, here is "
                            + Quote.of(reader.getText().strip()));
        }
    }

    private Stop entity() {
        return stop("a file must not use entities, here is \"&" + shortened(reader.getLocalName()) + ";\"");
    }

    private Stop stop(String message) {
        report.error(at, message);
        return new Stop();
    }

    private Stop malformed(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError.*?Message: ", "");
        Where where = e.getLocation() == null
                ? new Where(report.file(), 0, 0)
                : new Where(
                        report.file(),
                        e.getLocation().getLineNumber(),
                        e.getLocation().getColumnNumber());
        report.problems().error(where, "a fault tree must be well-formed XML: " + oneLine(message.strip()));
        return new Stop();
    }

    private static String oneLine(String message) {
        String plain = message.replaceAll("\\p{Cntrl}+", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST_MESSAGE));
    }

    private static String shortened(String text) {
        String plain = Quote.of(text);
        return plain.substring(1, plain.length() - 1);
    }
}
