package org.linchpin.formats.register.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files of a package. What is opened yields no more bytes than a package may hold. */
interface PackageFiles extends Closeable {

    /** More is no register, but an attack or a mistake. */
    int MOST_FILES = 1_000;

    /** Of one file, unpacked. */
    long MOST_BYTES = 512L << 20;

    /** Of all files that are read, unpacked. */
    long MOST_TOTAL_BYTES = 1L << 30;

    /** What files of Excel 97, and workbooks with a password, begin with. */
    int COMPOUND_FILE = 0xD0CF11E0;

    /** Paths from the package's root, with slashes, in order. */
    List<String> paths();

    /** Paths of what is no file and is not read: links, pipes, devices, folders that lie too deep. */
    List<String> others();

    /** @throws IOException if there is no such file, or it cannot be read */
    InputStream open(String path) throws IOException;

    /** True if the name ends like that of a workbook. */
    static boolean isWorkbook(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
    }

    /**
     * The files of a zip, of a folder, or of the one workbook that a folder holds.
     *
     * @throws IOException if it is neither, or holds more than a package may
     */
    static PackageFiles of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            FolderFiles folder = new FolderFiles(path);
            Path workbook = workbook(folder, path);
            return workbook == null ? folder : zip(workbook);
        }
        if (!Files.isRegularFile(path)) {
            throw new IOException("a package must be a zip, a folder or a workbook: \"" + path + "\"");
        }
        return zip(path);
    }

    private static @Nullable Path workbook(FolderFiles folder, Path path) throws IOException {
        List<String> files =
                folder.paths().stream().filter(file -> !SystemFiles.isOne(file)).toList();
        List<String> workbooks = files.stream().filter(PackageFiles::isWorkbook).toList();
        if (workbooks.isEmpty()
                || files.stream().anyMatch(file -> file.toLowerCase(Locale.ROOT).endsWith(".csv"))) {
            return null;
        }
        if (workbooks.size() > 1) {
            throw new IOException("a folder must hold one workbook, not " + workbooks.size() + ": \"" + path + "\"");
        }
        return folder.file(workbooks.getFirst());
    }

    private static PackageFiles zip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(Integer.BYTES);
            if (start.length == Integer.BYTES && ByteBuffer.wrap(start).getInt() == COMPOUND_FILE) {
                throw new IOException("an .xls, or a workbook with a password, is not read; maybe save it as .xlsx"
                        + " without a password: \"" + path + "\"");
            }
        }
        return new ZipFiles(path);
    }
}
