package org.linchpin.server.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.AtomicFile;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.model.RegisterImport;
import org.linchpin.server.http.ProblemException;
import org.linchpin.views.register.RegisterInput;

/**
 * The registers beside a model: packages in its folder {@value #FOLDER}, each a zip, a workbook or a directory, and the
 * rows of a model that was made of one, by the name {@value #OWN}. Threads may share it.
 */
public final class RegisterShelf {

    static final String FOLDER = "registers";
    private static final String OWN = "register";
    private static final int MOST = 1_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,127}");

    private final @Nullable Path root;

    private RegisterShelf(@Nullable Path root) {
        this.root = root;
    }

    /** Of the folder of a model, by its real path. */
    static RegisterShelf of(Path folder) {
        return new RegisterShelf(folder);
    }

    /** Of a model that has no folder of its own. */
    static RegisterShelf none() {
        return new RegisterShelf(null);
    }

    /** True of that of which the model was made. */
    public boolean isOwn(Shelved one) {
        return one.path().equals(root);
    }

    /** All there are, by name. */
    public List<Shelved> all() throws IOException {
        Map<String, Path> all = paths();
        List<Shelved> shelved = new ArrayList<>();
        for (Map.Entry<String, Path> one : all.entrySet()) {
            shelved.add(shelved(one.getKey(), one.getValue()));
        }
        return shelved;
    }

    private Map<String, Path> paths() throws IOException {
        Map<String, Path> all = new TreeMap<>();
        if (root == null) {
            return all;
        }
        if (RegisterInput.isModel(root)) {
            all.put(OWN, root);
        }
        Path folder = root.resolve(FOLDER);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> list = Files.list(folder)) {
                list.filter(RegisterShelf::isRegister).sorted().limit(MOST).forEach(path -> all.put(name(path), path));
            }
        }
        return all;
    }

    private Shelved shelved(String name, Path path) {
        Path rows = path.equals(root) ? path.resolve(RegisterImport.ROWS) : path;
        return Shelved.of(name, path, rows);
    }

    private static boolean isRegister(Path path) {
        return !Files.isSymbolicLink(path)
                && NAME.matcher(name(path)).matches()
                && (Files.isDirectory(path) || path.toString().matches("(?i).*\\.(zip|xlsx)"));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** @throws ProblemException 404 if there is none of that name */
    public Shelved find(String name) throws IOException {
        Map<String, Path> all = paths();
        Path path = all.get(name);
        if (path == null) {
            throw ProblemException.notFound("register", name, all.keySet());
        }
        return shelved(name, path);
    }

    /**
     * Puts a package on the disk, which has it when this returns; of the same bytes twice it is there once.
     *
     * @param name without an ending
     * @return its name
     * @throws ProblemException if the name is none, or is that of another package, or the bytes are no package
     */
    public String add(String name, byte[] zip) throws IOException {
        String file = name.endsWith(".zip") ? name : name + ".zip";
        if (!NAME.matcher(file).matches() || file.contains("..")) {
            throw ProblemException.badRequest(
                    "The name of a register must be of letters, digits and _ . -, and begin with a letter or digit.");
        }
        if (root == null) {
            throw ProblemException.conflict("A model of one file has no folder of its own to keep registers in.");
        }
        requireReadable(zip);
        Path folder = root.resolve(FOLDER);
        Files.createDirectories(folder);
        Path path = folder.resolve(file);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (!Arrays.equals(Files.readAllBytes(path), zip)) {
                throw ProblemException.conflict("There is another register of the name \"" + file + "\" already.");
            }
            return file;
        }
        try {
            AtomicFile.writeNewBytes(path, zip);
        } catch (FileAlreadyExistsException e) {
            // Somebody else added one of that name meanwhile.
            return add(name, zip);
        }
        return file;
    }

    /** Its findings are no refusal: a register that would be rejected is what one comes to look at. */
    private static void requireReadable(byte[] zip) throws IOException {
        Path file = Files.createTempFile("register-", ".zip");
        try {
            Files.write(file, zip);
            Register register = new RegisterInput(null).read(file);
            if (register.tables().isEmpty()) {
                throw ProblemException.of(
                        422, "bad-register", "The zip must be a register as it is reported; it has no tables.");
            }
        } catch (IOException e) {
            throw ProblemException.of(
                    422, "bad-register", "The zip must be a register as it is reported: " + reason(e, file) + ".");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String reason(IOException e, Path file) {
        return String.valueOf(e.getMessage()).replace(file.toString(), "it").replace(name(file), "it");
    }
}
