package org.linchpin.formats.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.policy.Baseline;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Shares;
import org.linchpin.formats.text.Utf8;

/**
 * The file of accepted findings (docs/policy.md): {@code linchpin-baseline: 1}, {@code defaults} and a list
 * {@code accepted}. Every accepted finding has an owner, a reason and a day on which it counts again, its own or the
 * defaults'.
 */
public final class BaselineFile {

    private static final String MARK = "linchpin-baseline";
    private static final List<String> KEYS = List.of(MARK, "defaults", "accepted");
    private static final List<String> DEFAULTS = List.of("owner", "reason", "expires");
    private static final List<String> ENTRY =
            List.of("policy", "switches", "function", "not-before", "up-to", "owner", "reason", "expires");

    private final Problems problems;
    private final List<Baseline.Entry> entries = new ArrayList<>();
    private @Nullable LocalDate expiresByDefault;

    private BaselineFile(Problems problems) {
        this.problems = problems;
    }

    /** What the file says; after an error among the problems it must not be used. */
    public static Baseline read(Path path, Problems problems) throws IOException {
        String file = path.toString();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(Limits.DEFAULT.fileBytes() + 1);
        }
        if (bytes.length > Limits.DEFAULT.fileBytes()) {
            problems.error(new Where(file, 0, 0), "a baseline must have at most \"64\" MiB");
            return new Baseline(List.of());
        }
        String text = Utf8.decode(bytes, file, problems);
        Tree tree = text == null ? null : TreeReader.read(text, file, Limits.DEFAULT, problems);
        BaselineFile baseline = new BaselineFile(problems);
        if (tree != null) {
            baseline.root(tree, new Where(file, 1, 1));
        }
        return new Baseline(List.copyOf(baseline.entries));
    }

    private void root(Tree tree, Where top) {
        Fields fields = Fields.of(tree, top, "a baseline", KEYS, problems);
        fields.require(MARK);
        Tree version = fields.tree(MARK);
        if (version != null
                && !(version instanceof Tree.Text text && text.text().equals("1"))) {
            problems.error(version.where(), MARK + " must be \"1\", not " + Tree.describe(version));
        }
        Tree stated = fields.tree("defaults");
        Fields defaults = Fields.of(
                stated == null ? new Tree.Entries(List.of(), top) : stated, top, "defaults", DEFAULTS, problems);
        // What the defaults leave blank is told once, not by every entry that relies on it.
        boolean isDated = false;
        for (String key : DEFAULTS) {
            isDated |= text(key, defaults) != null && key.equals("expires");
        }
        expiresByDefault = isDated ? defaults.date("expires") : null;
        Tree accepted = fields.tree("accepted");
        if (accepted instanceof Tree.Items items) {
            items.items().forEach(item -> entry(item, defaults));
        } else if (accepted != null && !Tree.isNull(accepted)) {
            problems.error(accepted.where(), "accepted must be a list, not " + Tree.describe(accepted));
        }
    }

    /** One item speaks of as many findings as it names functions. */
    private void entry(Tree tree, Fields defaults) {
        Fields fields = Fields.of(tree, tree.where(), "an accepted finding", ENTRY, problems);
        fields.require("policy");
        fields.require("switches");
        String policy = fields.text("policy");
        List<String> switches = fields.texts("switches");
        int notBefore = fields.seconds("not-before", Baseline.ANY);
        int upTo = fields.ppm("up-to", Baseline.ANY);
        String owner = said("owner", fields, defaults);
        String reason = said("reason", fields, defaults);
        boolean isDated = said("expires", fields, defaults) != null;
        LocalDate expires = isDated && fields.has("expires") ? fields.date("expires") : expiresByDefault;
        if (policy == null || owner == null || reason == null || expires == null) {
            return;
        }
        List<@Nullable String> functions = new ArrayList<>(fields.texts("function"));
        if (!fields.has("function")) {
            functions.add(null);
        }
        for (String function : functions) {
            entries.add(new Baseline.Entry(
                    policy, switches, function, notBefore, upTo, owner, reason, expires, tree.where()));
        }
    }

    /** Its own word, or that of the defaults; what neither says is told. */
    private @Nullable String said(String key, Fields fields, Fields defaults) {
        if (fields.has(key)) {
            return text(key, fields);
        }
        if (!defaults.has(key)) {
            problems.error(
                    fields.place(),
                    "an accepted finding must have \"" + key + "\"",
                    "say it here, or once for all under \"defaults\"");
            return null;
        }
        return defaults.tree(key) instanceof Tree.Text text && !isBlank(text) ? text.text() : null;
    }

    private @Nullable String text(String key, Fields fields) {
        Tree tree = fields.tree(key);
        if (tree instanceof Tree.Text text && !isBlank(text)) {
            return text.text();
        }
        if (tree != null) {
            problems.error(tree.where(), "\"" + key + "\" of what is accepted must be filled in");
        }
        return null;
    }

    private static boolean isBlank(Tree.Text text) {
        return text.isNull() || text.text().isBlank();
    }

    /**
     * Writes a baseline that accepts nothing yet: who takes each finding on, why and until when is left to fill in, once
     * under {@code defaults} or where an entry says it.
     *
     * @param model its name, for the comment
     */
    public static void write(String model, List<Item> items, Writer out) throws IOException {
        out.write("# Findings of " + quoted(model)
                + " that are accepted for a time. Fill in who takes them on, why, and the day\n");
        out.write(
                "# on which they count again: here for all, or beside an entry that says otherwise. Delete what is not accepted.\n");
        out.write(MARK + ": 1\n");
        out.write("defaults:\n  owner:\n  reason:\n  expires:    # 2027-06-30\n");
        out.write("accepted:" + (items.isEmpty() ? " []\n" : "\n"));
        for (Item item : items) {
            out.write("  - policy: " + quoted(item.policy()) + "\n");
            out.write("    switches: " + list(item.switches()) + "\n");
            if (!item.functions().isEmpty()) {
                out.write("    function: " + list(item.functions()) + "\n");
            }
            if (item.notBeforeSeconds() > 0) {
                out.write("    not-before: " + Durations.format(item.notBeforeSeconds()) + "\n");
            }
            if (item.upToPpm() != Baseline.ANY) {
                out.write("    up-to: " + Shares.format(item.upToPpm()) + "\n");
            }
            Baseline.Entry kept = item.kept();
            if (kept != null) {
                out.write("    owner: " + quoted(kept.owner()) + "\n    reason: " + quoted(kept.reason())
                        + "\n    expires: " + kept.expires() + "\n");
            }
        }
    }

    /**
     * Findings that one entry is written for.
     *
     * @param kept whose owner, reason and day it keeps, or null
     */
    public record Item(
            String policy,
            List<String> switches,
            List<String> functions,
            int notBeforeSeconds,
            int upToPpm,
            Baseline.@Nullable Entry kept) {}

    private static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(BaselineFile::quoted).toList()) + "]";
    }

    /** Plain where nothing in it could mean something to YAML, else in double quotes. */
    private static String quoted(String text) {
        if (text.matches("[A-Za-z][A-Za-z0-9_-]*") && !text.matches("(?i)true|false|null|yes|no|on|off")) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0) || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
