package org.linchpin.engine.network;

/** A set of ints from 0 to a fixed size, one bit each. */
public final class Bits {

    private final long[] words;

    public Bits(int size) {
        words = new long[(size + 63) >>> 6];
    }

    private Bits(long[] words) {
        this.words = words;
    }

    /** The set whose words these are; not copied. */
    static Bits of(long[] words) {
        return new Bits(words);
    }

    long[] words() {
        return words;
    }

    public boolean get(int i) {
        return (words[i >>> 6] & (1L << i)) != 0;
    }

    public void set(int i) {
        words[i >>> 6] |= 1L << i;
    }

    public void clear(int i) {
        words[i >>> 6] &= ~(1L << i);
    }

    Bits copy() {
        return new Bits(words.clone());
    }

    /** Takes out what is in, puts in what is not; beyond the size too, where nobody may ask. */
    void flip() {
        for (int k = 0; k < words.length; k++) {
            words[k] = ~words[k];
        }
    }

    /** Keeps only what is in {@code other} too, a set of the same size. */
    public void retain(Bits other) {
        for (int k = 0; k < words.length; k++) {
            words[k] &= other.words[k];
        }
    }

    public int count() {
        int n = 0;
        for (long word : words) {
            n += Long.bitCount(word);
        }
        return n;
    }
}
