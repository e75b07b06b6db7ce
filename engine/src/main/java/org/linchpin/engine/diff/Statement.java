package org.linchpin.engine.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Claim;
import org.linchpin.engine.model.Where;

/**
 * A statement of the model as its attributes, those left out that say nothing. Elements of a list are attributes of one
 * name.
 */
final class Statement {

    /** The attributes that say what a statement rests on. */
    static final Set<String> EVIDENCE = Set.of("source", "assumed", "date", "confidence", "note");

    /** An attribute, and where it stands. */
    record Line(Said.Attribute attribute, Where where) {}

    private final ClaimChange.Section section;
    private final String id;
    private final Where where;
    private final List<Line> lines = new ArrayList<>();

    Statement(ClaimChange.Section section, String id, Where where) {
        this.section = section;
        this.id = id;
        this.where = where;
    }

    ClaimChange.Section section() {
        return section;
    }

    String id() {
        return id;
    }

    Where where() {
        return where;
    }

    List<Line> lines() {
        return lines;
    }

    Said.Whole whole() {
        return new Said.Whole(lines.stream().map(Line::attribute).toList());
    }

    /** Tells apart what statements say, but for one chance in 2^64: FNV-1a of their attributes, in any order. */
    long fingerprint() {
        long sum = 0;
        for (Line line : lines) {
            long hash = 0xcbf29ce484222325L;
            String text = line.attribute().toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            sum += hash ^ (hash >>> 29);
        }
        return sum;
    }

    Statement said(String name, Said value) {
        return said(name, value, where);
    }

    Statement said(String name, Said value, Where at) {
        lines.add(new Line(new Said.Attribute(name, value), at.line() == 0 ? where : at));
        return this;
    }

    Statement text(String name, @Nullable String text) {
        return text == null ? this : said(name, new Said.Text(text));
    }

    /** A name other than the id. */
    Statement name(String name) {
        return name.equals(id) ? this : text("name", name);
    }

    Statement words(String name, Collection<String> words) {
        return words.isEmpty()
                ? this
                : said(name, new Said.Words(words.stream().sorted().toList()));
    }

    Statement flag(String name, boolean value) {
        return value ? said(name, new Said.Flag(true)) : this;
    }

    /** @param unsaid the value that need not be written */
    Statement span(String name, int seconds, int unsaid) {
        return seconds == unsaid ? this : said(name, new Said.Span(seconds));
    }

    Statement share(String name, int ppm, int unsaid) {
        return ppm == unsaid ? this : said(name, new Said.Share(ppm));
    }

    Statement amount(String name, long minor, long unsaid) {
        return minor == unsaid ? this : said(name, new Said.Amount(minor));
    }

    Statement day(String name, @Nullable LocalDate date) {
        return date == null ? this : said(name, new Said.Day(date));
    }

    Statement number(String name, double value, double unsaid) {
        return value == unsaid ? this : said(name, new Said.Figure(value));
    }

    Statement effect(double fraction) {
        return fraction == 0 ? this : said("effect", new Said.Effect(fraction));
    }

    Statement evidence(Claim claim) {
        text("source", claim.source());
        text("assumed", claim.assumed());
        day("date", claim.date());
        confidence(claim.confidence());
        return text("note", claim.note());
    }

    Statement confidence(Claim.@Nullable Confidence confidence) {
        return confidence == null ? this : text("confidence", confidence.name().toLowerCase(Locale.ROOT));
    }
}
