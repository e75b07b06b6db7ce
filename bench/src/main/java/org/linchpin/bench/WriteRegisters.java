package org.linchpin.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linchpin.formats.register.Envelope;
import org.linchpin.formats.register.Layout;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.PackageName;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.RuleFiles;
import org.linchpin.formats.register.Table;
import org.linchpin.formats.register.Templates;
import org.linchpin.formats.register.write.PackageWriter;
import org.linchpin.formats.register.write.PackageZip;

/**
 * Writes registers of information of invented entities as zips: {@code WriteRegisters COUNT DIRECTORY}. Providers are shared:
 * the k-th most popular of 20,000 is drawn as often as 1/k. A few registers say another name, country or parent, or know a
 * provider by a national number only.
 */
public final class WriteRegisters {

    static final int PROVIDERS = 20_000;
    private static final long SEED = 20_261_122;
    private static final String REFERENCE = "2025-12-31";
    private static final List<String> COUNTRIES =
            List.of("DE", "FR", "IT", "ES", "NL", "SE", "IE", "PL", "AT", "BE", "FI", "LU");
    private static final List<String> SEATS = List.of("US", "IE", "DE", "FR", "NL", "GB", "SE", "IN", "CH", "US");
    private static final List<String> TYPES = List.of("x12", "x12", "x300", "x309", "x599", "x639", "x307");

    private final Templates templates = Templates.of(RuleFiles.shipped());
    private final PackageWriter writer = new PackageWriter(templates, Lists.of(RuleFiles.shipped()));
    private final double[] popularity = new double[PROVIDERS];
    private long rows;

    private WriteRegisters() {
        double sum = 0;
        for (int k = 0; k < PROVIDERS; k++) {
            sum += 1.0 / (k + 1);
            popularity[k] = sum;
        }
    }

    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: WriteRegisters COUNT DIRECTORY");
            System.exit(2);
        }
        int count = Integer.parseInt(args[0]);
        Path directory = Files.createDirectories(Path.of(args[1]));
        WriteRegisters registers = new WriteRegisters();
        for (int i = 0; i < count; i++) {
            registers.write(i, directory);
        }
        System.out.println(count + " registers, " + registers.rows + " rows, " + PROVIDERS + " providers to draw from");
    }

    private void write(int number, Path directory) throws IOException {
        Dice dice = new Dice(SEED + number);
        String lei = code("8888", number);
        String country = COUNTRIES.get(dice.below(COUNTRIES.size()));
        String name = lei + ".IND_" + country + "_DORA010100_DORA_" + REFERENCE + "_20260310120000000";
        Map<String, Table> tables = new HashMap<>();
        templates.all().forEach(each -> tables.put(each.code(), new Table(each, each.fileName())));
        fill(tables, dice, lei, country, number);
        tables.values().forEach(table -> rows += table.rows().size());
        Register register = new Register(
                new Envelope(
                        name,
                        name,
                        PackageName.of(name),
                        Layout.PLAIN,
                        "4.0",
                        Map.of("entityID", "rs:" + lei + ".IND", "refPeriod", REFERENCE),
                        Map.of()),
                tables,
                List.of(),
                List.of());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve(name + ".zip")));
                PackageZip zip = new PackageZip(out, name)) {
            writer.write(register, zip);
        }
    }

    private void fill(Map<String, Table> tables, Dice dice, String lei, String country, int number) {
        String type = TYPES.get(dice.below(TYPES.size()));
        String name = "Entity " + number;
        add(tables, "B_01.01", lei, name, country, type, "Authority", REFERENCE);
        add(
                tables,
                "B_01.02",
                lei,
                name,
                country,
                type,
                "x53",
                lei,
                REFERENCE,
                "2025-01-17",
                "9999-12-31",
                "EUR",
                String.valueOf(1_000_000L * dice.between(10, 50_000)));
        int functions = dice.between(2, 5);
        for (int f = 1; f <= functions; f++) {
            add(
                    tables,
                    "B_06.01",
                    "F" + f,
                    "x222",
                    "Function " + f,
                    lei,
                    dice.chance(0.5) ? "x28" : "x29",
                    "",
                    REFERENCE,
                    String.valueOf(dice.between(1, 72)),
                    "4",
                    "x793");
        }
        Set<Integer> known = new LinkedHashSet<>();
        int contracts = dice.between(2, 6);
        for (int c = 1; c <= contracts; c++) {
            contract(tables, dice, lei, country, "C-" + c, functions, known);
        }
        known.stream().toList().forEach(provider -> ancestors(provider, known));
        known.forEach(provider -> provider(tables, dice, provider));
    }

    private void contract(
            Map<String, Table> tables,
            Dice dice,
            String lei,
            String country,
            String contract,
            int functions,
            Set<Integer> known) {
        String service = "S" + String.format(Locale.ROOT, "%02d", dice.between(1, 19));
        int direct = drawn(dice);
        known.add(direct);
        add(tables, "B_02.01", contract, "x1", "", "EUR", String.valueOf(1000L * dice.between(10, 9000)));
        add(tables, "B_03.01", contract, lei, "true");
        add(tables, "B_03.02", contract, id(direct), idType(direct), "true");
        add(tables, "B_04.01", contract, lei, "x839", "");
        add(
                tables,
                "B_07.01",
                contract,
                id(direct),
                idType(direct),
                service,
                "x" + dice.between(959, 962),
                "x" + dice.between(963, 965),
                "2025-06-30",
                "x28",
                "x966",
                "x793",
                dice.chance(0.5) ? "x28" : "x29",
                "");
        for (int f = 1; f <= functions; f++) {
            if (dice.chance(0.5)) {
                use(tables, dice, lei, country, contract, direct, "F" + f, service);
            }
        }
        add(tables, "B_05.02", contract, service, id(direct), idType(direct), "1", id(direct), idType(direct));
        int recipient = direct;
        for (int rank = 2; rank <= 4 && dice.chance(0.6); rank++) {
            int provider = drawn(dice);
            known.add(provider);
            if (provider != recipient) {
                add(
                        tables,
                        "B_05.02",
                        contract,
                        service,
                        id(provider),
                        idType(provider),
                        String.valueOf(rank),
                        id(recipient),
                        idType(recipient));
            }
            recipient = provider;
        }
    }

    private void use(
            Map<String, Table> tables,
            Dice dice,
            String lei,
            String country,
            String contract,
            int provider,
            String function,
            String service) {
        add(
                tables,
                "B_02.02",
                contract,
                lei,
                id(provider),
                idType(provider),
                function,
                service,
                "2022-01-01",
                "9999-12-31",
                "",
                "180",
                "90",
                country,
                country,
                "x28",
                country,
                country,
                "x793",
                "x" + dice.between(794, 797));
    }

    private void provider(Map<String, Table> tables, Dice dice, int provider) {
        boolean isOdd = dice.chance(0.002);
        String name = "Provider " + provider + (isOdd ? " Holding" : "") + (provider % 2 == 0 ? " GmbH" : ", Inc.");
        int parent = isOdd && dice.chance(0.5) ? provider : parent(provider);
        String seat = SEATS.get((provider + (isOdd && dice.chance(0.3) ? 1 : 0)) % SEATS.size());
        add(
                tables,
                "B_05.01",
                id(provider),
                idType(provider),
                "",
                "",
                name,
                name,
                "x212",
                seat,
                "EUR",
                "1000",
                id(parent),
                idType(parent));
    }

    private static void ancestors(int provider, Set<Integer> known) {
        int at = parent(provider);
        while (known.add(at)) {
            at = parent(at);
        }
    }

    /** One in three is a subsidiary of one that is three times as popular. */
    private static int parent(int provider) {
        return provider % 3 == 2 ? provider / 3 : provider;
    }

    private static String id(int provider) {
        return idType(provider).equals("qx2000") ? code("9999", provider) : "N" + provider;
    }

    private static String idType(int provider) {
        return provider % 20 == 19 ? "qx2001" : "qx2000";
    }

    /** With the check digits of ISO 17442. */
    private static String code(String prefix, int number) {
        String body = prefix + String.format(Locale.ROOT, "BENCH%09d", number);
        int rest = 0;
        for (char c : (body + "00").toCharArray()) {
            int value = Character.digit(c, 36);
            rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
        }
        return body + String.format(Locale.ROOT, "%02d", 98 - rest);
    }

    private int drawn(Dice dice) {
        double at = dice.fraction() * popularity[PROVIDERS - 1];
        int place = java.util.Arrays.binarySearch(popularity, at);
        return place < 0 ? Math.min(-place - 1, PROVIDERS - 1) : place;
    }

    private static void add(Map<String, Table> tables, String template, String... cells) {
        Table table = tables.get(template);
        if (table == null) {
            throw new IllegalArgumentException("no template " + template);
        }
        String[] all = new String[table.template().columns().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < cells.length ? cells[i] : "";
        }
        table.add(table.rows().size() + 2, all);
    }
}
