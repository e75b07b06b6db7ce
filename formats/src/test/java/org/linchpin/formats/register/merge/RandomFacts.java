package org.linchpin.formats.register.merge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.linchpin.formats.register.entries.Codes;

/** Small registers of one seed that share providers, and do not always agree about them. */
public final class RandomFacts {

    private static final String[] TYPES = {"x12", "x309"};
    private static final String[] COUNTRIES = {"SE", "FR", ""};
    private static final String[] NAMES = {"Alpha GmbH", "alpha", "Beta S.A.", "Gamma Ltd", "Alpha, Inc."};

    private final Random random;

    private RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    /** @param count of registers, one entity each */
    public static List<Filing> filings(long seed, int count) {
        RandomFacts facts = new RandomFacts(seed);
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            filings.add(facts.filing("E" + i));
        }
        return filings;
    }

    static String provider(int number) {
        return number < 5 ? "lei:P" + number : number < 7 ? "euid:P" + number : "national:SE:P" + number;
    }

    private String provider() {
        return provider(random.nextInt(10));
    }

    private Filing filing(String lei) {
        List<Facts.Function> functions = new ArrayList<>();
        for (int f = 0; f <= random.nextInt(3); f++) {
            functions.add(new Facts.Function(
                    lei, "F" + f, "Function " + f, pick(Codes.YES, Codes.NO, Codes.NOT_ASSESSED, ""), 4, f + 2));
        }
        Map<Facts.Service, List<Facts.Link>> chains = new LinkedHashMap<>();
        List<Facts.Use> uses = new ArrayList<>();
        List<Facts.Assessment> assessments = new ArrayList<>();
        for (int c = 0; c <= random.nextInt(3); c++) {
            Facts.Service service = new Facts.Service("C" + c, "S01");
            String direct = provider();
            List<Facts.Link> chain = new ArrayList<>(List.of(new Facts.Link(direct, 1, "")));
            for (int k = random.nextInt(4); k > 0; k--) {
                String recipient = random.nextInt(5) == 0
                        ? ""
                        : chain.get(random.nextInt(chain.size())).provider();
                chain.add(new Facts.Link(provider(), random.nextInt(6) == 0 ? -1 : 2 + random.nextInt(3), recipient));
            }
            chains.put(service, chain);
            for (Facts.Function function : functions) {
                if (random.nextBoolean()) {
                    uses.add(new Facts.Use(lei, function.id(), service, direct, random.nextBoolean(), 90, 2));
                }
            }
            if (random.nextInt(4) > 0) {
                assessments.add(new Facts.Assessment(
                        service,
                        direct,
                        pick("x959", "x960", "x961", ""),
                        pick("x963", "x964", "x965", ""),
                        pick(Codes.YES, Codes.NO, Codes.NOT_ASSESSED, "")));
            }
        }
        Facts facts = new Facts(
                0, 0, List.of(entity(lei)), functions, mentions(), uses, chains, Map.of(), Map.of(), assessments);
        return new Filing(
                new Filing.Cover(lei, lei, lei, "Entity " + lei, "IND", null, ""), Filing.Status.READ, "", 1, 0, facts);
    }

    private Facts.Entity entity(String lei) {
        return new Facts.Entity(
                lei,
                "Entity " + lei,
                "SE",
                pick(TYPES),
                pick("EUR", "EUR", "EUR", "SEK", ""),
                random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(1_000)));
    }

    /** Of every provider, so that none is known by its code alone. */
    private List<Facts.Mention> mentions() {
        List<Facts.Mention> mentions = new ArrayList<>();
        for (int p = 0; p < 10; p++) {
            String id = provider(p);
            mentions.add(new Facts.Mention(
                    id,
                    random.nextInt(12) == 0 ? provider() : "",
                    pick(NAMES),
                    pick(COUNTRIES),
                    random.nextInt(3) == 0 ? provider() : pick(id, "")));
        }
        return mentions;
    }

    private String pick(String... options) {
        return options[random.nextInt(options.length)];
    }
}
