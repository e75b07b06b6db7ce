package org.linchpin.formats.register.concentration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linchpin.formats.register.Blocs;
import org.linchpin.formats.register.Countries;
import org.linchpin.formats.register.Lists;
import org.linchpin.formats.register.entries.Contract;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Entries.FunctionKey;
import org.linchpin.formats.register.entries.Function;
import org.linchpin.formats.register.entries.Provider;
import org.linchpin.formats.register.entries.Reach;
import org.linchpin.formats.register.entries.Use;
import org.linchpin.formats.register.model.RegisterModel;

/**
 * Concentration by provider, by group (the topmost undertaking the register knows), by country (of providers and of their
 * groups, of the places that services come from and data lie at, and of the governing law) and by type of service. A function
 * rests on all of them that stand in a chain of a service it uses. Providers of several registers are one where their
 * identification codes are.
 */
public final class Concentrations {

    private final Blocs blocs;
    private final Lists lists;
    private final String currency;
    private final Tally providers = new Tally();
    private final Tally groups = new Tally();
    private final Tally countries = new Tally();
    private final Tally services = new Tally();
    private final Map<String, Provider> known = new LinkedHashMap<>();
    private final Set<FunctionKey> functions = new HashSet<>();
    private final Set<FunctionKey> critical = new HashSet<>();
    private int unknownExpenses;
    private int splitContracts;

    private Concentrations(Blocs blocs, Lists lists, String currency) {
        this.blocs = blocs;
        this.lists = lists;
        this.currency = currency;
    }

    /** @param currency code of ISO 4217; expenses in others are counted as unknown */
    public static Concentration of(List<Entries> registers, Blocs blocs, Lists lists, String currency) {
        Concentrations concentrations = new Concentrations(blocs, lists, currency);
        registers.forEach(concentrations::add);
        return concentrations.answer();
    }

    /** The currency in which most providers' expenses are; EUR if there are none. */
    public static String currency(List<Entries> registers) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Entries entries : registers) {
            entries.providers().stream()
                    .filter(provider ->
                            provider.expense() != null && !provider.currency().isEmpty())
                    .forEach(provider -> counts.merge(provider.currency(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("EUR");
    }

    private void add(Entries entries) {
        LocalDate asOf = RegisterModel.reference(entries.register().envelope());
        Reach reach = new Reach(entries, asOf);
        entries.providers().forEach(provider -> known.putIfAbsent(provider.id(), provider));
        for (Function function : entries.functions()) {
            FunctionKey key = new FunctionKey(function.entity(), function.id());
            functions.add(key);
            if (function.isCritical()) {
                critical.add(key);
            }
        }
        for (Use use : entries.uses()) {
            if (asOf == null || !use.isOver(asOf)) {
                add(entries, reach, use);
            }
        }
        expenses(entries);
    }

    private void add(Entries entries, Reach reach, Use use) {
        FunctionKey key = new FunctionKey(use.entity(), use.function());
        if (!functions.contains(key)) {
            return;
        }
        boolean isCritical = critical.contains(key);
        reach.ranks(use).forEach((provider, rank) -> {
            providers.rests(key, isCritical, provider, rank);
            String group = entries.group(provider);
            groups.rests(key, isCritical, group, rank);
            countries.rests(key, isCritical, country(entries, provider), rank);
            countries.rests(key, isCritical, country(entries, group), rank);
        });
        for (String place : new String[] {use.law(), use.providedFrom(), use.dataAt(), use.processedAt()}) {
            countries.rests(key, isCritical, place, 1);
        }
        services.rests(key, isCritical, use.service(), 1);
    }

    private static String country(Entries entries, String provider) {
        Provider row = entries.provider(provider);
        return row == null ? "" : row.country();
    }

    private void expenses(Entries entries) {
        for (Provider provider : entries.providers()) {
            BigDecimal expense = provider.currency().equals(currency) ? provider.expense() : null;
            if (expense != null) {
                providers.costs(provider.id(), expense);
                groups.costs(entries.group(provider.id()), expense);
                countries.costs(provider.country(), expense);
            }
        }
        unknownExpenses += unknownExpenses(entries);
        Map<String, Set<String>> types = new LinkedHashMap<>();
        entries.uses()
                .forEach(use -> types.computeIfAbsent(use.contract(), contract -> new TreeSet<>())
                        .add(use.service()));
        types.forEach((reference, of) -> {
            Contract contract = entries.contract(reference);
            BigDecimal expense = contract == null || !contract.currency().equals(currency) ? null : contract.expense();
            if (expense != null) {
                splitContracts += of.size() > 1 ? 1 : 0;
                BigDecimal each = expense.divide(BigDecimal.valueOf(of.size()), 2, RoundingMode.HALF_UP);
                of.forEach(type -> services.costs(type, each));
            }
        });
    }

    private int unknownExpenses(Entries entries) {
        Set<String> direct = new HashSet<>();
        entries.uses().forEach(use -> direct.add(use.provider()));
        return (int) direct.stream()
                .map(entries::provider)
                .filter(provider -> provider == null
                        || provider.expense() == null
                        || !provider.currency().equals(currency))
                .count();
    }

    private Concentration answer() {
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(providers.dimension(Dimension.By.PROVIDER, this::ofProvider));
        dimensions.add(groups.dimension(Dimension.By.GROUP, this::ofProvider));
        dimensions.add(countries.dimension(
                Dimension.By.COUNTRY, code -> new Tally.Label(Countries.name(code), code, blocs.isThird(code))));
        dimensions.add(services.dimension(
                Dimension.By.SERVICE, type -> new Tally.Label(lists.label("service-type", type), "", false)));
        return new Concentration(
                critical.size(), functions.size(), currency, unknownExpenses, splitContracts, List.copyOf(dimensions));
    }

    private Tally.Label ofProvider(String id) {
        Provider provider = known.get(id);
        return provider == null
                ? new Tally.Label(id, "", false)
                : new Tally.Label(provider.name(), provider.country(), blocs.isThird(provider.country()));
    }
}
