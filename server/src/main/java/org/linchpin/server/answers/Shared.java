package org.linchpin.server.answers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.Work;

/**
 * Works things out once for all who ask the same of the same revision; those last asked for are kept, bounded by their
 * number and by their weight together, and only as long as no other revision of the model is seen. Threads may share it.
 */
public final class Shared<T> {

    private static final int MOST = 256;

    private final Cores cores;
    private final long mostWeight;
    private final ToLongFunction<T> weight;
    private final Map<Key, CompletableFuture<T>> kept = new LinkedHashMap<>(64, 0.75f, true);

    /**
     * What is asked.
     *
     * @param of what is asked about: a model, a register of it
     * @param revision changes when that does
     */
    public record Key(String of, String revision, String question) {}

    /** Works one out; called by one thread at a time for one key. */
    @FunctionalInterface
    public interface Making<T> {
        T make(Work work) throws IOException;
    }

    public Shared(Cores cores, long mostWeight, ToLongFunction<T> weight) {
        this.cores = cores;
        this.mostWeight = mostWeight;
        this.weight = weight;
    }

    /**
     * What is kept, or what another caller works out just now, or what is worked out in turn.
     *
     * @throws org.linchpin.server.http.ProblemException 503 if there is no turn for it
     */
    public T get(Key key, Making<T> making) throws IOException {
        if (cores.hasTurn()) {
            throw new IllegalStateException("who has a turn must not wait for another's");
        }
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> known = find(key, mine);
        if (known != null) {
            return joined(known);
        }
        try {
            boolean[] cutShort = new boolean[1];
            T made = cores.inTurn(() -> {
                Deadline deadline = Deadline.ofRequest();
                T one = making.make(deadline);
                cutShort[0] = deadline.wasReached();
                return one;
            });
            mine.complete(made);
            // What the clock cut short may be whole the next time.
            if (cutShort[0]) {
                forget(key, mine);
            }
            bound();
            return made;
        } catch (IOException | RuntimeException | Error e) {
            forget(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private T joined(CompletableFuture<T> known) throws IOException {
        try {
            return known.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null -> throw e;
                default -> throw e;
            }
        }
    }

    private synchronized @Nullable CompletableFuture<T> find(Key key, CompletableFuture<T> mine) {
        keepOnly(key.of, key.revision);
        return kept.putIfAbsent(key, mine);
    }

    /** Lets go what was asked of other revisions than this one. */
    public synchronized void keepOnly(String of, String revision) {
        kept.keySet().removeIf(key -> key.of.equals(of) && !key.revision.equals(revision));
    }

    /** How many are kept, or worked out just now. */
    synchronized int size() {
        return kept.size();
    }

    private synchronized void forget(Key key, CompletableFuture<T> mine) {
        kept.remove(key, mine);
    }

    /** The least recently asked for go first; what is being worked out stays. */
    private synchronized void bound() {
        long sum = kept.values().stream().mapToLong(this::weight).sum();
        var oldest = kept.entrySet().iterator();
        while ((kept.size() > MOST || sum > mostWeight) && oldest.hasNext()) {
            CompletableFuture<T> one = oldest.next().getValue();
            if (one.isDone()) {
                sum -= weight(one);
                oldest.remove();
            }
        }
    }

    private long weight(CompletableFuture<T> one) {
        return one.isDone() && !one.isCompletedExceptionally() ? weight.applyAsLong(one.join()) : 0;
    }
}
