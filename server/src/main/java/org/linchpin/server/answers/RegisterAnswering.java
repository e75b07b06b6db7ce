package org.linchpin.server.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linchpin.engine.Work;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.check.RegisterCheck;
import org.linchpin.formats.register.concentration.Concentrations;
import org.linchpin.formats.register.concentration.Dimension;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.merge.Filing;
import org.linchpin.formats.register.merge.Filings;
import org.linchpin.formats.register.merge.Picture;
import org.linchpin.formats.register.read.PackageReader;
import org.linchpin.formats.register.screen.Indicator;
import org.linchpin.formats.register.screen.Screened;
import org.linchpin.formats.register.screen.Screening;
import org.linchpin.server.http.ProblemException;
import org.linchpin.server.workspace.Shelved;
import org.linchpin.views.print.View;
import org.linchpin.views.register.ConcentrationView;
import org.linchpin.views.register.RegisterCheckView;
import org.linchpin.views.register.RegisterInput;
import org.linchpin.views.register.RegisterScreenView;

/** What is asked of one register, by the rules that are shipped; as {@link Answering} of a model. */
@FunctionalInterface
public interface RegisterAnswering {

    /** Reads the question; what is wrong with it is thrown before the register is opened. */
    Asked ask(Parameters parameters);

    /** A question that stands. */
    @FunctionalInterface
    interface Asked {
        View answer(Path register, Work work) throws IOException;
    }

    /** The same as a job of the model beside which the register is, which the parameter {@code register} names. */
    static Answering ofModel(String name) {
        RegisterAnswering answering = Objects.requireNonNull(ALL.get(name), name);
        return (subject, parameters) -> {
            Shelved register = subject.folder()
                    .registers()
                    .find(parameters.required("register"))
                    .sound();
            Asked asked = answering.ask(parameters);
            return work -> asked.answer(register.path(), work);
        };
    }

    /** All that there are, by the name they have in the API. */
    Map<String, RegisterAnswering> ALL = all();

    private static Map<String, RegisterAnswering> all() {
        Map<String, RegisterAnswering> all = new LinkedHashMap<>();
        all.put("findings", RegisterAnswering::findings);
        all.put("exits", new RegisterExitsAnswering());
        all.put("concentration", RegisterAnswering::concentration);
        all.put("screening", RegisterAnswering::screening);
        return all;
    }

    /** Whether it would be rejected, and why. */
    private static Asked findings(Parameters parameters) {
        return (register, work) -> {
            RuleFiles files = RuleFiles.shipped();
            PackageReader reader = new PackageReader(files, Templates.of(files));
            RegisterCheck check = new RegisterCheck(files, LocalDate.now(ZoneId.systemDefault()), null);
            return new RegisterCheckView(List.of(check.check(reader.read(rows(register)))));
        };
    }

    private static Path rows(Path register) {
        return RegisterInput.isModel(register) ? register.resolve("register") : register;
    }

    private static Asked concentration(Parameters parameters) {
        String by = parameters.word("by", Dimension.By.words(), null);
        return (register, work) -> {
            RegisterInput input = new RegisterInput(null);
            List<Entries> registers = List.of(input.entries(register));
            return new ConcentrationView(
                    Concentrations.of(registers, input.blocs(), input.lists(), Concentrations.currency(registers)),
                    by == null ? Dimension.By.PROVIDER : Dimension.By.of(by),
                    List.of(register));
        };
    }

    private static Asked screening(Parameters parameters) {
        int minCell = parameters.number("minCell", 1, 1_000, 5);
        int top = parameters.number("top", 1, 1_000, 20);
        return (register, work) -> screening(register, minCell, top, work);
    }

    private static View screening(Path register, int minCell, int top, Work work) throws IOException {
        RuleFiles files = RuleFiles.shipped();
        List<Filing> filings = Filings.read(Filings.packages(List.of(rows(register))), files, work);
        if (filings.stream().noneMatch(Filing::isRead)) {
            throw ProblemException.conflict("This register cannot be read; its findings say why.");
        }
        List<Indicator> indicators = Indicator.of(files);
        Screened screened = Screening.run(
                Picture.of(filings, List.of()), new Screening.Question(Map.of(), List.of(), indicators), work);
        return new RegisterScreenView(
                screened,
                screened.groups().stream().limit(top).toList(),
                indicators,
                Map.of(),
                Lists.of(files),
                minCell,
                false);
    }
}
