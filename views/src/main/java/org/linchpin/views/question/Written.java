package org.linchpin.views.question;

import java.util.List;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Problem;
import org.linchpin.formats.ModelReader;

/**
 * A model as its files say, before it is compiled on terms.
 *
 * @param sha256 of its files
 * @param warnings that its files give cause for
 */
public record Written(Model model, String sha256, List<Problem> warnings) {

    /** @throws FailedException with all problems of the model if it has errors */
    public static Written read(ModelSource source) {
        ModelReader.Loaded loaded = ModelReader.read(source.path());
        Model model = loaded.model();
        if (model == null) {
            throw FailedException.badInput(source.named(loaded.problems()));
        }
        return new Written(model, loaded.sha256(), loaded.problems());
    }
}
