package org.linchpin.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.codec.digest.XXHash32;

/**
 * Reads LZ4 frames (LZ4 Frame Format 1.6, LZ4 Block Format), one after the other as one stream.
 *
 * <p>Our own because package lists come in frames whose blocks refer back to the block before: of the libraries, one
 * refuses those and the other takes seconds for them.
 *
 * <p>The bytes are not trusted: every length and offset is checked before it is used, a frame costs at most 64 KiB plus
 * twice its block size (4 MiB at most). Header, block and content checksums are verified. Not covered: frames that need
 * a dictionary, legacy frames. One thread at a time.
 */
final class Lz4FrameInputStream extends InputStream {
    private static final int MAGIC = 0x184D2204;
    private static final int SKIPPABLE_MAGIC = 0x184D2A50;
    private static final int HISTORY_BYTES = 1 << 16;
    private static final int MIN_MATCH_BYTES = 4;

    private final InputStream in;

    private boolean inFrame;
    private boolean blocksAreIndependent;
    private boolean blocksHaveChecksum;
    private boolean contentHasChecksum;
    private XXHash32 contentHash = new XXHash32();

    /** A block as it is stored. */
    private byte[] stored = new byte[0];

    private int from;

    /** History of at most 64 KiB, then the block that is being read: {@code plain[next..end)} is still to be given out. */
    private byte[] plain = new byte[0];

    private int next;
    private int end;

    Lz4FrameInputStream(InputStream in) throws IOException {
        this.in = in;
        if (!openFrame()) {
            throw new IOException("No LZ4 frame: the file is empty.");
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? plain[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, end - next);
        System.arraycopy(plain, next, bytes, offset, given);
        next += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Makes {@code next < end}, or returns false at the end of the last frame. */
    private boolean fill() throws IOException {
        while (next == end) {
            if (inFrame ? !readBlock() && !openFrame() : !openFrame()) {
                return false;
            }
        }
        return true;
    }

    /** Reads headers up to the next frame with content; returns false at the end of the file. */
    private boolean openFrame() throws IOException {
        int first = in.read();
        while (first >= 0) {
            byte[] rest = bytes(3);
            int magic = little(first, rest[0], rest[1], rest[2]);
            if (magic == MAGIC) {
                readDescriptor();
                return true;
            }
            if ((magic & 0xFFFFFFF0) != SKIPPABLE_MAGIC) {
                throw new IOException("No LZ4 frame: it begins with \"%08x\".".formatted(magic));
            }
            in.skipNBytes(Integer.toUnsignedLong(readInt()));
            first = in.read();
        }
        return false;
    }

    private void readDescriptor() throws IOException {
        byte[] flagAndBlock = bytes(2);
        int flag = flagAndBlock[0] & 0xFF;
        int blockCode = (flagAndBlock[1] >> 4) & 7;
        check(flag >> 6 == 1, "version", flag >> 6);
        check((flag & 1) == 0, "dictionary flag", flag & 1);
        check(blockCode >= 4, "block size code", blockCode);
        blocksAreIndependent = (flag & 0x20) != 0;
        blocksHaveChecksum = (flag & 0x10) != 0;
        contentHasChecksum = (flag & 4) != 0;
        byte[] contentSize = bytes((flag & 8) != 0 ? 8 : 0);

        XXHash32 hash = new XXHash32();
        hash.update(flagAndBlock, 0, flagAndBlock.length);
        hash.update(contentSize, 0, contentSize.length);
        check(bytes(1)[0] == (byte) (hash.getValue() >> 8), "header checksum", hash.getValue());

        int blockBytes = 1 << (8 + 2 * blockCode);
        stored = new byte[blockBytes];
        plain = new byte[HISTORY_BYTES + blockBytes];
        next = 0;
        end = 0;
        contentHash = new XXHash32();
        inFrame = true;
    }

    /** Unpacks one block behind the history; returns false at the end of the frame. */
    private boolean readBlock() throws IOException {
        int word = readInt();
        if (word == 0) {
            if (contentHasChecksum) {
                checkHash(contentHash, "content");
            }
            inFrame = false;
            return false;
        }
        int size = word & Integer.MAX_VALUE;
        check(size <= stored.length, "block size", size);
        if (in.readNBytes(stored, 0, size) < size) {
            throw new EOFException("LZ4 frame ends within a block.");
        }
        if (blocksHaveChecksum) {
            XXHash32 hash = new XXHash32();
            hash.update(stored, 0, size);
            checkHash(hash, "block");
        }
        keepHistory();
        if (word < 0) {
            System.arraycopy(stored, 0, plain, next, size);
            end = next + size;
        } else {
            end = unpack(size, next);
        }
        if (contentHasChecksum) {
            contentHash.update(plain, next, end - next);
        }
        return true;
    }

    private void keepHistory() {
        int kept = blocksAreIndependent ? 0 : Math.min(end, HISTORY_BYTES);
        System.arraycopy(plain, end - kept, plain, 0, kept);
        next = kept;
    }

    /** Unpacks {@code stored[0..size)} to {@code plain[start..)}; returns where it ends. */
    private int unpack(int size, int start) throws IOException {
        int to = start;
        int limit = start + stored.length;
        from = 0;
        while (from < size) {
            int token = stored[from++] & 0xFF;

            int literals = length(token >> 4, size);
            check(literals <= size - from && literals <= limit - to, "literal length", literals);
            System.arraycopy(stored, from, plain, to, literals);
            from += literals;
            to += literals;
            if (from == size) {
                return to;
            }

            check(size - from >= 2, "block, cut off at", from);
            int distance = little(stored[from], stored[from + 1], 0, 0);
            from += 2;
            check(distance > 0 && distance <= to, "match distance", distance);
            int match = length(token & 15, size) + MIN_MATCH_BYTES;
            check(match <= limit - to, "match length", match);
            copyWithin(to - distance, to, match);
            to += match;
        }
        throw new IOException("LZ4 block ends without literals.");
    }

    /** A length of 15 or more goes on in further bytes, up to one that is not 255. */
    private int length(int nibble, int size) throws IOException {
        int length = nibble;
        int more = nibble == 15 ? 255 : 0;
        while (more == 255) {
            check(from < size, "block, cut off at", from);
            more = stored[from++] & 0xFF;
            length += more;
        }
        return length;
    }

    /** A copy may overlap what it writes: that is how a run is told. */
    private void copyWithin(int source, int target, int count) {
        if (source + count <= target) {
            System.arraycopy(plain, source, plain, target, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            plain[target + i] = plain[source + i];
        }
    }

    private void checkHash(XXHash32 hash, String what) throws IOException {
        check(readInt() == (int) hash.getValue(), what + " checksum", hash.getValue());
    }

    private int readInt() throws IOException {
        byte[] bytes = bytes(4);
        return little(bytes[0], bytes[1], bytes[2], bytes[3]);
    }

    private static int little(int b0, int b1, int b2, int b3) {
        return (b0 & 0xFF) | ((b1 & 0xFF) << 8) | ((b2 & 0xFF) << 16) | ((b3 & 0xFF) << 24);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("LZ4 frame ends within a header.");
        }
        return bytes;
    }

    private static void check(boolean holds, String what, long value) throws IOException {
        if (!holds) {
            throw new IOException("LZ4 frame has a bad " + what + ": \"" + value + "\".");
        }
    }
}
