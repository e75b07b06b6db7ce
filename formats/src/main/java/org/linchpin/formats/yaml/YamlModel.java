package org.linchpin.formats.yaml;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Problems;
import org.linchpin.engine.model.Where;
import org.linchpin.engine.model.validity.Places;

/**
 * Reads the YAML files of a model: YAML 1.2, the language of {@code docs/model-language.md}. Short forms become long
 * forms; every statement keeps its place. Linear in the size of the files; {@link Limits} bound what a hostile file
 * costs.
 *
 * <p>What is read is as good as it could be read: with errors among the problems it must not be used, but it still holds
 * every id, so that what it means can be checked too and all errors are told at once.
 */
public final class YamlModel {

    private final SourceFiles sources;
    private final Merged merged;
    private final Model model;
    private final List<Answer> answers;

    private YamlModel(SourceFiles sources, Merged merged, Assembler assembler, String fallbackName) {
        this.sources = sources;
        this.merged = merged;
        this.model = assembler.model(fallbackName);
        this.answers = assembler.answers();
    }

    /**
     * Reads a file or a directory and all that it includes.
     *
     * @param folder the real path of the folder that nothing may lead out of, or null
     */
    public static YamlModel read(Path path, @Nullable Path folder, Problems problems) {
        SourceFiles sources = new SourceFiles(Limits.DEFAULT, folder, problems);
        sources.visit(path, new Where(path.toString(), 0, 0));
        Merged merged = new Merged(sources.documents(), problems);
        return new YamlModel(sources, merged, new Assembler(merged, problems), nameOf(path));
    }

    /** As read; nothing of what it means has been checked. */
    public Model model() {
        return model;
    }

    /** What is said to open questions, in reading order; none of it is in the model yet. */
    public List<Answer> answers() {
        return answers;
    }

    /** The YAML files read, in reading order. */
    public List<Path> files() {
        return List.copyOf(sources.files());
    }

    /** Every file and directory that was looked at, also those that cannot be read or are not there. */
    public List<Path> visited() {
        return List.copyOf(sources.visited());
    }

    /** The directories visited, in which bulk files may lie. */
    public List<Path> directories() {
        return List.copyOf(sources.directories());
    }

    /** False if files or sections could not be read, so that ids may be unknown for no fault of their own. */
    public boolean isWhole() {
        return sources.isWhole() && merged.isWhole();
    }

    /** Places to the column, for the checks that follow. */
    public Places places() {
        return new TreePlaces(merged);
    }

    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "model" : name.toString().replaceFirst("\\.ya?ml$", "");
    }
}
