package org.linchpin.formats.register.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.linchpin.formats.text.Quote;

/** A package that is a zip. Nothing of it is unpacked to the disk. */
final class ZipFiles implements PackageFiles {

    private final ZipFile zip;
    private final List<String> paths;
    private final BoundedInput.Allowance allowance = new BoundedInput.Allowance();

    ZipFiles(Path path) throws IOException {
        zip = open(path);
        try {
            if (zip.size() > 2 * MOST_FILES) {
                throw new IOException("a package must hold at most " + MOST_FILES + " files, not " + zip.size());
            }
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
            throw new IOException("it is not a readable zip: " + e.getMessage(), e);
        }
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IOException("it is not a readable zip: " + e.getMessage(), e);
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
    public InputStream open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        if (entry.getSize() > MOST_BYTES) {
            throw new IOException(path + " must unpack to at most " + (MOST_BYTES >> 20) + " MB, not "
                    + (entry.getSize() >> 20) + " MB; nothing was read of it");
        }
        return new BoundedInput(zip.getInputStream(entry), path, allowance);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
