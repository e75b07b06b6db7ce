package org.linchpin.engine.oracle;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded chance: the same seed throws the same dice on every machine. */
record Dice(RandomGenerator generator) {

    static Dice of(long seed) {
        return new Dice(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    /** True in so many of a hundred throws. */
    boolean percent(int percent) {
        return generator.nextInt(100) < percent;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return generator.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(generator.nextInt(choices.size()));
    }

    /** The first choice weighs {@code weights[0]}, and so on; gives its number. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int thrown = generator.nextInt(sum);
        int choice = 0;
        while (thrown >= weights[choice]) {
            thrown -= weights[choice];
            choice++;
        }
        return choice;
    }
}
