package org.linchpin.formats.report;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.linchpin.formats.report.Report.Level;
import org.linchpin.formats.report.Report.Result;
import org.linchpin.formats.report.Report.Rule;

/**
 * A report as JUnit XML, the way Surefire writes it: a suite for each rule, a case for each thing it was tried on. What was
 * accepted does not fail; what was not tried is skipped; what was not tried to the end is an error. Times are 0: the same
 * answer is the same file.
 */
public final class JUnit {

    private final Report report;
    private final XMLStreamWriter xml;

    private JUnit(Report report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    public static void write(Report report, OutputStream to) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8");
            new JUnit(report, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        attribute("name", "linchpin policy: " + report.model());
        for (Rule rule : report.rules()) {
            suite(rule);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void suite(Rule rule) throws XMLStreamException {
        long failures = rule.cases().stream()
                .filter(one -> !failing(report.of(rule, one)).isEmpty())
                .count();
        int errors = rule.open() == null ? 0 : 1;
        start(1, "testsuite");
        attribute("name", className(rule));
        attribute("tests", String.valueOf(rule.cases().size() + rule.skipped().size() + errors));
        attribute("failures", String.valueOf(failures));
        attribute("errors", String.valueOf(errors));
        attribute("skipped", String.valueOf(rule.skipped().size()));
        attribute("time", "0");
        start(2, "properties");
        property("asks", rule.help());
        property("model", report.model());
        property("linchpin", report.toolVersion());
        end(2);
        for (String one : rule.cases()) {
            tried(rule, one);
        }
        for (String one : rule.skipped()) {
            startCase(rule, one);
            start(3, "skipped");
            attribute("message", rule.skippedBecause());
            xml.writeEndElement();
            end(2);
        }
        if (rule.open() != null) {
            startCase(rule, "searched to the end");
            start(3, "error");
            attribute("type", "truncated");
            attribute("message", rule.open());
            xml.writeEndElement();
            end(2);
        }
        end(1);
    }

    private void tried(Rule rule, String one) throws XMLStreamException {
        List<Result> results = report.of(rule, one);
        List<Result> failing = failing(results);
        startCase(rule, one);
        if (!failing.isEmpty()) {
            start(3, "failure");
            attribute("type", "policy");
            attribute(
                    "message",
                    failing.size() == 1
                            ? failing.getFirst().message()
                            : failing.size() + " findings, the first: "
                                    + failing.getFirst().message());
            characters(rule.help() + "\n" + lines(failing));
            xml.writeEndElement();
        }
        List<Result> accepted =
                results.stream().filter(result -> result.level() == Level.NOTE).toList();
        if (!accepted.isEmpty()) {
            start(3, "system-out");
            characters(lines(accepted));
            xml.writeEndElement();
        }
        if (results.isEmpty()) {
            xml.writeEndElement();
        } else {
            end(2);
        }
    }

    private static List<Result> failing(List<Result> results) {
        return results.stream().filter(result -> result.level() != Level.NOTE).toList();
    }

    private static String lines(List<Result> results) {
        return results.stream().map(Result::message).collect(Collectors.joining("\n"));
    }

    private void startCase(Rule rule, String name) throws XMLStreamException {
        start(2, "testcase");
        attribute("classname", className(rule));
        attribute("name", name);
        attribute("time", "0");
    }

    /** Readers take a suite and its cases for one if their names agree. */
    private static String className(Rule rule) {
        return "policy." + rule.id();
    }

    private void property(String name, String value) throws XMLStreamException {
        start(3, "property");
        attribute("name", name);
        attribute("value", value);
        xml.writeEndElement();
    }

    private void start(int depth, String name) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    private void attribute(String name, String text) throws XMLStreamException {
        xml.writeAttribute(name, legal(text));
    }

    private void characters(String text) throws XMLStreamException {
        xml.writeCharacters(legal(text));
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || (c >= 0x20 && c <= 0xd7ff)
                                || (c >= 0xe000 && c <= 0xfffd)
                                || c >= 0x10000
                        ? c
                        : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
