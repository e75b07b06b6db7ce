package org.linchpin.formats.register.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.PackageName;
import org.linchpin.formats.register.Place;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.text.Quote;

/** What a package says of itself: its name, its root folder, its parameters. A workbook is no package and is let be. */
final class PackageChecks {

    /** In force since the first filing of 2025; {@code DORA010000} was the dry run's. */
    private static final String MODULE = "DORA010100";

    private static final String FRAMEWORK = "DORA";
    private static final String PARAMETERS = "parameters.csv";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");
    private static final int LEI_LENGTH = 20;

    private final Envelope envelope;
    private final Register register;
    private final LocalDate today;
    private final Findings findings;
    private final Place whole;

    private PackageChecks(Register register, LocalDate today, Findings findings) {
        this.envelope = register.envelope();
        this.register = register;
        this.today = today;
        this.findings = findings;
        this.whole = Place.file(envelope.name());
    }

    static void check(Register register, LocalDate today, Findings findings) {
        if (register.envelope().layout() != Layout.WORKBOOK) {
            new PackageChecks(register, today, findings).check();
        }
    }

    /** The folder of the package's reports, with a slash. */
    static String reports(Register register) {
        for (Table table : register.tables().values()) {
            return table.file().substring(0, table.file().lastIndexOf('/') + 1);
        }
        return "reports/";
    }

    private void check() {
        rootFolder();
        PackageName name = envelope.parsed();
        if (!HARMLESS.matcher(envelope.name()).matches()) {
            find("104", envelope.name(), "a package's name has letters of A to Z, digits, \"_\", \".\" and \"-\" only");
        } else if (name == null) {
            find("105", envelope.name(), "the name has not the form LEI.IND_CC_DORA010100_DORA_DATE_TIME");
        } else {
            name(name);
            parameters(name);
        }
        entityForm();
        if (register.tables().values().stream().allMatch(table -> table.rows().isEmpty())) {
            find("724", "", "no template has a row");
        }
    }

    /** In a zip all stands in one folder of the zip's name; a folder is that folder. */
    private void rootFolder() {
        if (!envelope.path().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return;
        }
        for (Table table : register.tables().values()) {
            int slash = table.file().indexOf('/');
            String root = slash < 0 ? "" : table.file().substring(0, slash);
            if (!root.equals(envelope.name())) {
                findings.find(
                        "103",
                        Place.file(root),
                        root,
                        "the package's one root folder is " + Quote.of(root) + ", not " + Quote.of(envelope.name()));
                return;
            }
        }
    }

    private void name(PackageName name) {
        if (name.subject().length() != LEI_LENGTH) {
            find("105", name.subject(), "the name begins with the LEI of who files");
        } else if (!name.framework().equals(FRAMEWORK)) {
            find("105", name.framework(), "the framework is " + FRAMEWORK);
        } else if (!isMoment(name.created())) {
            find("105", name.created(), "the name ends with when the package was made, to the millisecond");
        }
        if (!name.module().equals(MODULE)) {
            find("106", name.module(), "the module in force is " + MODULE);
        }
        LocalDate reference = name.reference();
        if (reference == null) {
            find("109", name.date(), Quote.of(name.date()) + " is no date");
        } else if (reference.isAfter(today)) {
            find("111", name.date(), "the reference date is later than " + today);
        }
    }

    private static boolean isMoment(String text) {
        try {
            CREATED.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void parameters(PackageName name) {
        Map<String, String> said = envelope.parameters();
        if (said.isEmpty()) {
            return;
        }
        String period = said.getOrDefault("refPeriod", "");
        if (!period.equals(name.date())) {
            parameter("320", "refPeriod", period, "the package's name says " + name.date());
        }
        String entity = said.getOrDefault("entityID", "");
        String expected = "rs:" + name.subject() + "." + name.scope();
        if (hasScope(entity) && !entity.equals(expected)) {
            parameter("714", "entityID", entity, "by the package's name it is " + Quote.of(expected));
        }
    }

    private void entityForm() {
        String entity = envelope.parameters().getOrDefault("entityID", "");
        if (!envelope.parameters().isEmpty() && !hasScope(entity)) {
            parameter("514", "entityID", entity, "it ends with .IND or .CON");
        }
    }

    private static boolean hasScope(String entity) {
        return entity.endsWith(".IND") || entity.endsWith(".CON");
    }

    private void find(String code, String value, String why) {
        findings.find(code, whole, value, why);
    }

    private void parameter(String code, String name, String value, String why) {
        findings.find(code, new Place(reports(register) + PARAMETERS, "", 0, name), value, why);
    }
}
