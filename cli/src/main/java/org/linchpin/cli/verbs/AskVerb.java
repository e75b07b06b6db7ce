package org.linchpin.cli.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linchpin.cli.ExitCode;
import org.linchpin.cli.Terminal;
import org.linchpin.engine.ask.Ask;
import org.linchpin.engine.ask.AskAnswer;
import org.linchpin.engine.ask.AskQuestion;
import org.linchpin.engine.ask.OpenPoints;
import org.linchpin.engine.model.Problems;
import org.linchpin.formats.snapshot.SnapshotReader;
import org.linchpin.formats.xlsx.QuestionnaireReader;
import org.linchpin.views.ask.AskFiles;
import org.linchpin.views.ask.AskRequest;
import org.linchpin.views.ask.AskView;
import org.linchpin.views.ask.AskWords;
import org.linchpin.views.ask.OverlayView;
import org.linchpin.views.print.Figures;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.question.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ask}: the questions whose answers change most verdicts. */
@Command(
        name = "ask",
        description = "What nobody said, ranked by the weight of the verdicts that an answer settles.",
        footer = {
            "",
            "Examples:",
            "  linchpin ask model.yaml",
            "  linchpin ask model.yaml --function payments --over jurisdictions",
            "  linchpin ask model.yaml -o questions.xlsx --owner \"IT operations\" --due 2026-12-15",
            "  linchpin ask model.yaml --answers questions.xlsx -o answers.yaml"
        })
public final class AskVerb implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    final ModelOptions input = new ModelOptions();

    @Mixin
    final AskOutput output = new AskOutput();

    @Mixin
    final HelpOption help = new HelpOption();

    @Option(
            names = "--function",
            paramLabel = "NODE",
            description =
                    "Whose verdicts count: nodes by id, or a filter. Default: the critical functions, or else all.")
    List<String> functions = List.of();

    @Option(
            names = "--over",
            paramLabel = "LEVEL",
            description = "Which switches: parties, owners, positions, jurisdictions, blocs, sites, or a filter. "
                    + "Default: all parties, states, blocs and sites.")
    @Nullable
    String over;

    @Option(
            names = "--horizon",
            paramLabel = "SPAN",
            defaultValue = "180d",
            converter = Converters.Span.class,
            description = "What stops later does not count. Default: 180d.")
    int horizonSeconds;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Only the first N questions. Default: all that settle something, alone or with another.")
    @Nullable
    Integer limit;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "" + AskQuestion.DEFAULT_PAIRS,
            description =
                    "So many pairs of questions are tried, 0 for none. Default: " + AskQuestion.DEFAULT_PAIRS + ".")
    int pairs;

    @Option(names = "--owner", paramLabel = "NAME", description = "In a questionnaire: who is to find the answers.")
    @Nullable
    String owner;

    @Option(
            names = "--due",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description = "In a questionnaire: until when.")
    @Nullable
    LocalDate due;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description =
                    "A questionnaire that came back; its answers become an overlay of the model (-o answers.yaml).")
    @Nullable
    Path answers;

    @Option(
            names = "--budget",
            paramLabel = "SPAN",
            defaultValue = "60s",
            converter = Converters.Span.class,
            description = "How long to try; what is found until then is shown. 0s: no limit. Default: 60s.")
    int budgetSeconds;

    public AskVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseWrongUse();
        try (Effort work = Effort.of(terminal, output.quiet, "ask", budgetSeconds)) {
            Opened opened = input.open(terminal, output.quiet);
            if (answers != null) {
                return overlay(opened, answers, work);
            }
            AskRequest request = new AskRequest(functions, over, horizonSeconds, limit, pairs);
            AskAnswer answer = Ask.answer(request.question(opened, input.reading()), work);
            List<AskAnswer.Impact> listed = request.listed(answer);
            AskWords words = new AskWords(
                    opened.written(),
                    answer.questions().stream().map(AskAnswer.Impact::question).toList());
            work.clear();
            if (work.isInterrupted()) {
                terminal.err().println("linchpin: stopped; what is printed is truncated");
            }
            Path file = output.file();
            if (file != null && !work.isInterrupted()) {
                AskFiles.questionnaire(opened, horizonSeconds, listed, words, owner, due, file);
                if (!output.quiet) {
                    terminal.err()
                            .println("Wrote " + file + ": " + Figures.count(listed.size(), "question", "questions")
                                    + ".");
                }
            }
            output.print(
                    new AskView(opened, horizonSeconds, over == null ? "all" : over, answer, listed, words), terminal);
            return work.isInterrupted() ? ExitCode.INTERRUPTED : ExitCode.DONE;
        }
    }

    private int overlay(Opened opened, Path questionnaire, Effort work) throws IOException {
        Path file = Objects.requireNonNull(output.file());
        Problems problems = new Problems();
        QuestionnaireReader.Answers read = QuestionnaireReader.read(
                questionnaire, OpenPoints.of(opened.written()).questions(), problems);
        AskFiles.requireKnown(opened, questionnaire, read, problems);
        if (problems.hasErrors()) {
            throw FailedException.badInput(problems.list());
        }
        AskFiles.overlay(questionnaire, read, file);
        work.clear();
        output.print(new OverlayView(opened, questionnaire, file, read), terminal);
        return ExitCode.DONE;
    }

    private void refuseWrongUse() {
        output.format();
        refuseWrongFile();
        if (limit != null && limit < 1) {
            throw FailedException.usage("--limit must be at least 1, not \"" + limit + "\".", null);
        }
        if (pairs < 0) {
            throw FailedException.usage("--pairs must be at least 0, not \"" + pairs + "\".", null);
        }
        if (input.reading != null) {
            throw FailedException.usage("ask compares both readings; --reading makes no sense here.", null);
        }
        if (SnapshotReader.isSnapshot(input.path)) {
            throw FailedException.usage(
                    "ask needs the model; a snapshot holds what was compiled of it, and no open points.", null);
        }
    }

    private void refuseWrongFile() {
        Path file = output.file();
        boolean isWorkbook = file != null && AskOutput.isWorkbook(file);
        if (answers != null && (file == null || isWorkbook)) {
            throw FailedException.usage("--answers needs a file for the overlay.", "-o answers.yaml");
        }
        if (answers == null && file != null && !isWorkbook) {
            throw FailedException.usage("-o " + file + " needs --answers with a questionnaire.", "-o questions.xlsx");
        }
        if ((owner != null || due != null) && !isWorkbook) {
            throw FailedException.usage("--owner and --due are for a questionnaire.", "-o questions.xlsx");
        }
        if (file != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw FailedException.failed("\"" + file + "\" is already there; ask writes over nothing.");
        }
    }
}
