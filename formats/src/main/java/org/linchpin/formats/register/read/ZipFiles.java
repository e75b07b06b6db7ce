package org.linchpin.formats.register.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.linchpin.formats.text.Quote;

/** A package that is a zip. Nothing of it is unpacked to the disk, and what is packed within it is not opened. */
final class ZipFiles implements PackageFiles {

    /** Folders may have entries of their own. */
    private static final int MOST_ENTRIES = 2 * MOST_FILES;

    /** Of the directory of all entries. */
    private static final int MOST_DIRECTORY_BYTES = 1 << 20;

    private final ZipFile zip;
    private final List<String> paths;
    private final BoundedInput.Allowance allowance = new BoundedInput.Allowance();

    ZipFiles(Path path) throws IOException {
        requireSmallDirectory(path);
        zip = open(path);
        try {
            requireApart(Files.size(path));
            paths = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .sorted()
                    .toList();
            Set<String> seen = new HashSet<>();
            for (String name : paths) {
                require(name, seen);
            }
        } catch (IOException e) {
            zip.close();
            throw e;
        } catch (RuntimeException e) {
            zip.close();
            throw unreadable(e);
        }
    }

    private static void requireSmallDirectory(Path path) throws IOException {
        ZipEnd end;
        try {
            end = ZipEnd.of(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (end.entries() < 0 || end.entries() > MOST_ENTRIES) {
            throw new IOException("a package must hold at most " + MOST_FILES + " files");
        }
        if (end.directoryBytes() < 0 || end.directoryBytes() > MOST_DIRECTORY_BYTES) {
            throw new IOException("the names in a package must take at most " + MOST_DIRECTORY_BYTES + " bytes");
        }
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static IOException unreadable(Exception e) {
        String why = String.valueOf(e.getMessage());
        return new IOException(
                why.contains("encrypted")
                        ? "an encrypted zip is not read; maybe pack it again without a password"
                        : "it is not a readable zip: " + why,
                e);
    }

    /** Entries that share their bytes are how a small zip unpacks to a large one. */
    private void requireApart(long length) throws IOException {
        long packed = zip.stream()
                .mapToLong(ZipEntry::getCompressedSize)
                .map(size -> Math.clamp(size, 0, length + 1))
                .sum();
        if (packed > length) {
            throw new IOException("the entries of a package must not overlap");
        }
    }

    private static void require(String name, Set<String> seen) throws IOException {
        boolean leavesThePackage = name.startsWith("/")
                || name.contains("\\")
                || name.contains("\0")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..");
        if (leavesThePackage) {
            throw new IOException("a path of a package must stay inside it: " + Quote.of(name));
        }
        if (!seen.add(name)) {
            throw new IOException("a package must hold a file once: " + Quote.of(name));
        }
        if (seen.size() > MOST_FILES) {
            throw new IOException("a package must hold at most " + MOST_FILES + " files");
        }
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public List<String> others() {
        return List.of();
    }

    @Override
    public InputStream open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        if (entry.getSize() > MOST_BYTES) {
            throw new IOException(path + " must unpack to at most " + (MOST_BYTES >> 20) + " MB, not "
                    + (entry.getSize() >> 20) + " MB; nothing was read of it");
        }
        try {
            return new BoundedInput(zip.getInputStream(entry), path, entry.getCompressedSize(), allowance);
        } catch (IOException e) {
            throw BoundedInput.damaged(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
