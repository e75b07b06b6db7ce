package org.linchpin.engine.oracle;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Switches turned off at given ticks, for a given time or for good. */
public record Cut(List<Part> parts) {

    public static final Cut NOTHING = new Cut(List.of());

    /**
     * A switch that is off on {@code [at, at + lasting)}.
     *
     * @param lasting in ticks, or {@link Ticks#NEVER} for good
     */
    public record Part(String switchName, int at, int lasting) {

        boolean isOffAt(int tick) {
            return at <= tick && tick < Ticks.plus(at, lasting);
        }
    }

    /** All of them off at 0, for good. */
    public static Cut forGood(Collection<String> switches) {
        return new Cut(
                switches.stream().map(name -> new Part(name, 0, Ticks.NEVER)).toList());
    }

    public static Cut forGood(String... switches) {
        return forGood(Arrays.asList(switches));
    }

    public static Cut timed(String switchName, int at, int lasting) {
        return new Cut(List.of(new Part(switchName, at, lasting)));
    }

    /** When the first switch goes off; {@link Ticks#NEVER} if none does. */
    public int firstTick() {
        return parts.stream().mapToInt(Part::at).min().orElse(Ticks.NEVER);
    }
}
