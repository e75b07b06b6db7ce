package org.linchpin.server.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.linchpin.engine.Work;
import org.linchpin.engine.model.Model;
import org.linchpin.formats.ModelReader;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.exits.ExitList;
import org.linchpin.formats.register.exits.RegisterExits;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.formats.register.model.RegisterModel;
import org.linchpin.server.http.ProblemException;
import org.linchpin.solver.Scip;
import org.linchpin.views.print.View;
import org.linchpin.views.question.FailedException;
import org.linchpin.views.register.ExitWords;
import org.linchpin.views.register.ExitsFields;
import org.linchpin.views.register.ExitsView;
import org.linchpin.views.register.RegisterInput;

/** Whether each function can leave each of its providers in time. */
final class RegisterExitsAnswering implements RegisterAnswering {

    private static final int HORIZON_SECONDS = 5 * 365 * 86_400;
    private static final int PERIOD_SECONDS = 5 * 365 * 86_400;
    private static final int LIMIT_SECONDS = 600;

    @Override
    public Asked ask(Parameters parameters) {
        boolean all = parameters.flag("all");
        int horizon = parameters.span("horizon", HORIZON_SECONDS);
        int period = parameters.span("period", PERIOD_SECONDS);
        return (register, work) -> answer(register, all, horizon, period, work);
    }

    private static View answer(Path register, boolean all, int horizon, int period, Work work) throws IOException {
        RegisterInput input = new RegisterInput(null);
        Entries entries = input.entries(register);
        Lists lists = input.lists();
        RegisterModel.Named named = RegisterModel.named(entries, input.blocs(), lists, RegisterImport.ROWS + "/");
        ModelReader.Loaded loaded = RegisterInput.isModel(register) ? ModelReader.readWithin(register, register) : null;
        Model model = loaded == null ? named.model() : loaded.model();
        if (model == null) {
            throw FailedException.badInput(loaded == null ? List.of() : loaded.problems());
        }
        RegisterExits exits = new RegisterExits(entries, named.ids(), !all);
        String missing = exits.missing(model);
        if (missing != null) {
            throw ProblemException.conflict("The model must have \"" + missing + "\", which its register has.");
        }
        ExitList list = exits.answer(model, horizon, period, lists, new Scip(LIMIT_SECONDS), work);
        ExitWords words = new ExitWords(entries, lists, model.currency());
        return new ExitsView(
                list,
                words,
                new ExitsFields(list, words, model, loaded == null ? null : loaded.sha256(), horizon, period, all));
    }
}
