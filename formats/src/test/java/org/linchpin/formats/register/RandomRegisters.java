package org.linchpin.formats.register;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Valid registers of one seed each: a group with branches, providers and their owners, contracts of all three types, chains up to
 * rank 4, functions, assessments. Nothing in them breaks a rule.
 */
public final class RandomRegisters {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String[] COUNTRIES = {"SE", "DE", "FR", "IE", "FI", "NL", "US", "PL"};
    private static final String[] UNION = {"SE", "DE", "FR", "IE", "FI", "NL", "PL"};
    private static final String NOT_APPLICABLE = "Not Applicable";
    private static final String LEI = "eba_qCO:qx2000";
    private static final String EUID = "eba_qCO:qx2002";
    private static final String CRN = "eba_qCO:qx2003";
    private static final String NO_END = "9999-12-31";

    private record Entity(String lei, List<String> functions, Set<String> critical) {}

    private record Provider(String id, String kind, String name, int group) {}

    private record Use(Entity entity, String function, String service) {}

    private final Random random;
    private final Draft draft;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Provider> providers = new ArrayList<>();
    private final Set<String> direct = new HashSet<>();
    private final Set<String> overarching = new HashSet<>();
    private final Set<String> thirdParty = new HashSet<>();
    private final int size;

    private RandomRegisters(long seed, int size) {
        this.random = new Random(seed);
        this.draft = new Draft(Templates.of(RuleFiles.shipped()));
        this.size = size;
    }

    /** @param size about how many contracts, from 1 */
    public static Draft make(long seed, int size) {
        return new RandomRegisters(seed, size).make();
    }

    /** An LEI whose check digits hold. */
    public static String lei(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int rest = new BigInteger(digits + "00").mod(BigInteger.valueOf(97)).intValue();
        return text + String.format("%02d", 98 - rest);
    }

    private Draft make() {
        entities();
        providers();
        for (int i = 0; i < size; i++) {
            contract("CA-" + (i + 1));
        }
        serveCritical();
        register();
        return draft;
    }

    private void entities() {
        int count = 1 + random.nextInt(2 + size / 4);
        for (int i = 0; i < count; i++) {
            entities.add(new Entity(lei(random), new ArrayList<>(), new HashSet<>()));
        }
        draft.name = entities.getFirst().lei() + ".CON_SE_DORA010100_DORA_2025-12-31_20260310120000000";
        draft.parameters.put("entityID", "rs:" + entities.getFirst().lei() + ".CON");
        draft.parameters.put("refPeriod", "2025-12-31");
        draft.parameters.put("baseCurrency", "iso4217:EUR");
        draft.add(
                "B_01.01",
                entities.getFirst().lei(),
                "Group AB",
                "eba_GA:SE",
                "eba_CT:x12",
                "Finansinspektionen",
                "2025-12-31");
        for (int i = 0; i < count; i++) {
            entity(i);
        }
        draft.add("B_99.01", "alone", "above, with \"quotes\"", "below");
    }

    private void entity(int i) {
        Entity entity = entities.get(i);
        boolean isFinancial = i == 0 || random.nextInt(4) > 0;
        draft.add(
                "B_01.02",
                entity.lei(),
                "Entity " + i,
                country(UNION),
                isFinancial ? pick("eba_CT:x12", "eba_CT:x599", "eba_CT:x309") : "eba_CT:x317",
                i == 0 ? "eba_RP:x53" : "eba_RP:x56",
                i == 0 ? entity.lei() : entities.get(random.nextInt(i)).lei(),
                "2025-11-30",
                "2025-01-17",
                NO_END,
                isFinancial ? "eba_CU:SEK" : "",
                isFinancial ? String.valueOf(1_000_000 + random.nextInt(1_000_000)) : "");
        for (int branch = random.nextInt(3); branch > 0; branch--) {
            draft.add("B_01.03", "BR-" + i + "-" + branch, entity.lei(), "Branch " + branch, country(UNION));
        }
        for (int f = 1 + random.nextInt(3); f > 0; f--) {
            String function = "F" + f;
            entity.functions().add(function);
            boolean isCritical = random.nextBoolean();
            if (isCritical) {
                entity.critical().add(function);
            }
            int point = random.nextInt(24);
            draft.add(
                    "B_06.01",
                    function,
                    pick("eba_TA:x28", "eba_TA:x162", "eba_TA:x163"),
                    "Function " + f,
                    entity.lei(),
                    isCritical ? "eba_BT:x28" : "eba_BT:x29",
                    "",
                    "2025-09-15",
                    String.valueOf(point + random.nextInt(24)),
                    String.valueOf(point),
                    pick("eba_ZZ:x791", "eba_ZZ:x792", "eba_ZZ:x793"));
        }
    }

    /** The first of every group is its parent. */
    private void providers() {
        int count = 4 + size;
        int group = -1;
        for (int i = 0; i < count; i++) {
            boolean isParent = i == 0 || random.nextInt(3) > 0;
            group = isParent ? i : group;
            String kind = pick(LEI, LEI, EUID, CRN);
            String id = kind.equals(LEI) ? lei(random) : kind.equals(EUID) ? "DEK1101R.HRB" + (1000 + i) : "CRN" + i;
            providers.add(new Provider(id, kind, "Provider " + i, group));
        }
    }

    private void contract(String reference) {
        boolean isBelow = !overarching.isEmpty() && random.nextInt(4) == 0;
        boolean isAbove = !isBelow && random.nextInt(4) == 0;
        boolean isWithinGroup = entities.size() > 1 && !thirdParty.isEmpty() && random.nextInt(6) == 0;
        draft.add(
                "B_02.01",
                reference,
                isBelow ? "eba_CO:x3" : isAbove ? "eba_CO:x2" : "eba_CO:x1",
                isBelow ? pick(overarching.toArray(String[]::new)) : "",
                "eba_CU:EUR",
                random.nextInt(100_000) + ".50");
        if (isAbove) {
            overarching.add(reference);
        }
        Entity user = entities.get(random.nextInt(entities.size()));
        draft.add("B_03.01", reference, user.lei(), "true");
        Provider signer;
        if (isWithinGroup) {
            signer = within(reference);
        } else {
            signer = providers.get(random.nextInt(providers.size()));
            draft.add("B_03.02", reference, signer.id(), signer.kind());
            thirdParty.add(reference);
        }
        branch(reference, user);
        Set<String> services = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Use use = new Use(user, pick(user.functions().toArray(String[]::new)), service());
            if (keys.add(use.function() + use.service())) {
                use(reference, signer, use);
                if (services.add(use.service())) {
                    chain(reference, signer, use.service());
                    assess(reference, signer, use.service());
                }
            }
        }
    }

    /** An entity that provides to another is a provider too. */
    private Provider within(String reference) {
        String lei = entities.get(1 + random.nextInt(entities.size() - 1)).lei();
        draft.add("B_03.03", reference, lei, "true");
        draft.add("B_02.03", reference, pick(thirdParty.toArray(String[]::new)), "true");
        for (Provider known : providers) {
            if (known.id().equals(lei)) {
                return known;
            }
        }
        Provider made = new Provider(lei, LEI, "Within " + lei, providers.size());
        providers.add(made);
        return made;
    }

    private void branch(String reference, Entity user) {
        List<String> branches = new ArrayList<>();
        for (int row = 0; row < draft.count("B_01.03"); row++) {
            if (draft.get("B_01.03", row, "c0020").equals(user.lei())) {
                branches.add(draft.get("B_01.03", row, "c0010"));
            }
        }
        if (branches.isEmpty() || random.nextBoolean()) {
            draft.add("B_04.01", reference, user.lei(), "eba_ZZ:x839", NOT_APPLICABLE);
        } else {
            draft.add("B_04.01", reference, user.lei(), "eba_ZZ:x838", branches.getFirst());
        }
    }

    private void use(String reference, Provider signer, Use use) {
        boolean storesData = random.nextBoolean();
        draft.add(
                "B_02.02",
                reference,
                use.entity().lei(),
                signer.id(),
                signer.kind(),
                use.function(),
                use.service(),
                "2022-01-01",
                pick(NO_END, "2027-06-30"),
                "",
                "180",
                "90",
                country(UNION),
                country(COUNTRIES),
                storesData ? "eba_BT:x28" : "eba_BT:x29",
                storesData ? country(COUNTRIES) : "eba_GA:qx2007",
                country(COUNTRIES),
                storesData ? "eba_ZZ:x793" : "",
                pick("eba_ZZ:x794", "eba_ZZ:x795", "eba_ZZ:x796", "eba_ZZ:x797"));
        use.entity().critical().remove(use.function());
    }

    private void chain(String reference, Provider signer, String service) {
        direct.add(signer.id());
        boolean saysItself = random.nextBoolean();
        draft.add(
                "B_05.02",
                reference,
                service,
                signer.id(),
                signer.kind(),
                "1",
                saysItself ? signer.id() : NOT_APPLICABLE,
                saysItself ? signer.kind() : "");
        List<Provider> above = List.of(signer);
        Set<Provider> in = new HashSet<>(above);
        for (int rank = 2; rank <= 1 + random.nextInt(4); rank++) {
            List<Provider> here = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                Provider provider = providers.get(random.nextInt(providers.size()));
                if (in.add(provider)) {
                    Provider to = above.get(random.nextInt(above.size()));
                    here.add(provider);
                    draft.add(
                            "B_05.02",
                            reference,
                            service,
                            provider.id(),
                            provider.kind(),
                            "" + rank,
                            to.id(),
                            to.kind());
                }
            }
            if (here.isEmpty()) {
                return;
            }
            above = here;
        }
    }

    private void assess(String reference, Provider signer, String service) {
        String how = pick("eba_ZZ:x959", "eba_ZZ:x960", "eba_ZZ:x961", "eba_ZZ:x962");
        boolean isHard = how.equals("eba_ZZ:x959") || how.equals("eba_ZZ:x960");
        draft.add(
                "B_07.01",
                reference,
                signer.id(),
                signer.kind(),
                service,
                how,
                isHard ? "eba_ZZ:x963" : "",
                "2025-06-30",
                pick("eba_BT:x28", "eba_BT:x29"),
                "eba_ZZ:x798",
                "eba_ZZ:x792",
                isHard ? "eba_BT:x29" : "eba_BT:x28",
                isHard ? "" : "others on the market");
    }

    /** What is critical and stands on nothing so far gets a contract of its own. */
    private void serveCritical() {
        for (Entity entity : entities) {
            for (String function : List.copyOf(entity.critical())) {
                String reference = "CB-" + (draft.count("B_02.01") + 1);
                Provider signer = providers.get(random.nextInt(providers.size()));
                draft.add("B_02.01", reference, "eba_CO:x1", "", "eba_CU:EUR", "1000");
                draft.add("B_03.01", reference, entity.lei(), "true");
                draft.add("B_03.02", reference, signer.id(), signer.kind());
                draft.add("B_04.01", reference, entity.lei(), "eba_ZZ:x839", NOT_APPLICABLE);
                String service = service();
                use(reference, signer, new Use(entity, function, service));
                chain(reference, signer, service);
                assess(reference, signer, service);
            }
        }
    }

    private void register() {
        for (int i = 0; i < providers.size(); i++) {
            Provider provider = providers.get(i);
            Provider parent = providers.get(provider.group());
            boolean isDirect = direct.contains(provider.id());
            boolean hasFurther = random.nextInt(3) == 0;
            draft.add(
                    "B_05.01",
                    provider.id(),
                    provider.kind(),
                    hasFurther ? "FRRCS." + (100 + i) : "",
                    hasFurther ? EUID : "",
                    provider.name(),
                    provider.name(),
                    "eba_CT:x212",
                    country(COUNTRIES),
                    isDirect ? "eba_CU:EUR" : "",
                    isDirect ? "25000" : "",
                    parent.id(),
                    parent.kind());
        }
    }

    private String service() {
        return String.format("eba_TA:S%02d", 1 + random.nextInt(19));
    }

    private String country(String... from) {
        return "eba_GA:" + pick(from);
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
