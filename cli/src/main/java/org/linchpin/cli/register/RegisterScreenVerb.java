package org.linchpin.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.Terminal;
import org.linchpin.cli.verbs.Effort;
import org.linchpin.cli.verbs.Verb;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.merge.Filing;
import org.linchpin.formats.register.merge.Filings;
import org.linchpin.formats.register.merge.Picture;
import org.linchpin.formats.register.merge.PictureReader;
import org.linchpin.formats.register.screen.Indicator;
import org.linchpin.formats.register.screen.Inputs;
import org.linchpin.formats.register.screen.Screened;
import org.linchpin.formats.register.screen.Screening;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.register.Decisions;
import org.linchpin.views.register.RegisterScreenView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code register screen}: the indicators of (EU) 2024/1502 for the providers of many registers. */
@Command(
        name = "screen",
        description =
                "Screens provider groups by the indicators of (EU) 2024/1502, directly and through subcontractors. "
                        + "It concludes nothing about a provider.",
        footer = {
            "",
            "An indicator without a sourced threshold has a value and no more. Blanks are unknown, never 0; no currency is"
                    + " converted.",
            "",
            "Example:",
            "  linchpin register screen merged --population population.csv --lists lists.csv"
        })
public final class RegisterScreenVerb extends Verb {

    @Parameters(
            paramLabel = "PACKAGE",
            arity = "1..*",
            description = "Registers: zips, folders, a directory of them; or one merge.")
    List<Path> packages = List.of();

    @Option(
            names = "--population",
            required = true,
            paramLabel = "FILE",
            description =
                    "All entities of each category: CSV with category, entities, assets, currency, as_of, source.")
    Path population = Path.of("");

    @Option(
            names = "--lists",
            paramLabel = "FILE",
            description = "Entities that matter to the system: CSV with lei, list (g-sii, o-sii, systemic), score.")
    @Nullable
    Path lists;

    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = "Decisions that two identities are one provider, as for merge; in place of those of a merge.")
    @Nullable
    Path aliases;

    @Option(
            names = "--min-cell",
            paramLabel = "N",
            defaultValue = "5",
            description = "Figures of fewer entities are withheld. Default: 5; 1 shows all.")
    int minCell;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", description = "So many groups. Default: 20.")
    int top;

    @Option(names = "--group", paramLabel = "ID", description = "Only this group, by its id or LEI; may be repeated.")
    List<String> groups = List.of();

    @Option(names = "--entities", description = "Name the entities of each figure that is shown.")
    boolean entities;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Indicators and lists from here, where it has a file of the name of a shipped one.")
    @Nullable
    Path rules;

    public RegisterScreenVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (minCell < 1 || top < 1) {
            throw FailedException.usage("--min-cell and --top must be at least 1.", null);
        }
        RuleFiles files = rules == null ? RuleFiles.shipped() : RuleFiles.over(rules);
        Problems problems = new Problems();
        Map<String, Inputs.Population> whole = Inputs.population(population, problems);
        List<Inputs.Listed> listed = lists == null ? List.of() : Inputs.lists(lists, problems);
        refuse(problems);
        List<Indicator> indicators = Indicator.of(files);
        try (Effort work = Effort.of(terminal, output.quiet, "screen: registers", 0)) {
            Picture picture = picture(files, problems, work);
            Screened screened = Screening.run(picture, new Screening.Question(whole, listed, indicators), work);
            return print(
                    new RegisterScreenView(
                            screened, shown(screened), indicators, whole, Lists.of(files), minCell, entities),
                    work);
        }
    }

    private Picture picture(RuleFiles files, Problems problems, Effort work) throws IOException {
        boolean isMerged = packages.size() == 1 && PictureReader.isMerged(packages.getFirst());
        if (!isMerged) {
            List<Filing> filings = Filings.read(Filings.packages(packages), files, work);
            if (filings.stream().noneMatch(Filing::isRead) && !work.stopped()) {
                throw FailedException.failed("of " + filings.size() + " registers none can be read");
            }
            return Picture.of(filings, Decisions.read(aliases));
        }
        Picture picture = PictureReader.read(packages.getFirst(), problems);
        refuse(problems);
        return aliases == null ? picture : picture.withAliases(Decisions.read(aliases));
    }

    private static void refuse(Problems problems) {
        if (problems.hasErrors()) {
            throw FailedException.badInput(problems.list());
        }
    }

    private List<Screened.Group> shown(Screened screened) {
        if (groups.isEmpty()) {
            return screened.groups().stream().limit(top).toList();
        }
        List<String> known = screened.groups().stream().map(Screened.Group::id).toList();
        List<String> asked = groups.stream()
                .map(id -> known.contains("lei:" + id) ? "lei:" + id : id)
                .toList();
        asked.forEach(id -> FailedException.requireKnown("group", id, known));
        return screened.groups().stream()
                .filter(group -> asked.contains(group.id()))
                .toList();
    }
}
