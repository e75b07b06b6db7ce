package org.linchpin.views.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Option;
import org.linchpin.engine.network.Network.Side;
import org.linchpin.engine.network.Seconds;
import org.linchpin.engine.switches.Switch;
import org.linchpin.views.print.Figures;

/** Money, days, options and switches of one model, in words. */
public final class PlanWords {

    private final Model model;
    private final Map<String, Option> options = new HashMap<>();

    PlanWords(Model model) {
        this.model = model;
        model.options().forEach(option -> options.put(option.id(), option));
    }

    /** {@code 29.4M EUR}. */
    String money(long minor) {
        return amount(minor) + " " + model.currency();
    }

    /** {@code 29.4M}, {@code 250k}, {@code 1,200}: as the model writes it, to two decimals. */
    public static String amount(long minor) {
        BigDecimal whole = BigDecimal.valueOf(minor, 2);
        double size = Math.abs(minor / 100.0);
        if (size >= 1e9) {
            return scaled(whole, 9) + "bn";
        }
        if (size >= 1e6) {
            return scaled(whole, 6) + "M";
        }
        return size >= 1e4 ? scaled(whole, 3) + "k" : Figures.weight(minor / 100.0);
    }

    private static String scaled(BigDecimal whole, int digits) {
        BigDecimal rounded = whole.movePointLeft(digits).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.stripTrailingZeros().toPlainString();
    }

    boolean hasDays() {
        return model.asOf() != null;
    }

    /** The first day at whose start that time is past; only where the model has an as-of. */
    LocalDate day(int seconds) {
        return Objects.requireNonNull(model.asOf()).plusDays(Math.ceilDiv(seconds, Seconds.DAY));
    }

    /** The day on which something stands, or nothing. */
    String standsOn(int seconds) {
        return hasDays() ? day(seconds).toString() : "";
    }

    /** The day of that time, or nothing. */
    String on(int seconds) {
        return model.asOf() == null || seconds == Seconds.NEVER
                ? ""
                : model.asOf().plusDays(Math.floorDiv(seconds, Seconds.DAY)).toString();
    }

    /** {@code after 300 d, on 2027-08-28}. */
    String stands(int seconds) {
        return Figures.after(seconds) + (hasDays() ? ", on " + day(seconds) : "");
    }

    /** What the option changes. */
    String target(String id) {
        Option option = options.get(id);
        return option == null ? "" : option.change().target();
    }

    String name(String id) {
        Option option = options.get(id);
        return option == null ? id : option.name();
    }

    /** {@code Open cloud platform (open-stack)}, or the id alone. */
    String option(String id) {
        Option option = options.get(id);
        return option == null || option.name().equals(id) ? id : option.name() + " (" + id + ")";
    }

    static String named(Switch what) {
        return what.name().equals(what.id()) ? what.id() : what.name() + " (" + what.id() + ")";
    }

    /** True if nobody at home can turn it. */
    static boolean isForeign(Switch what) {
        return what.side() != Side.HOME && what.side() != Side.SELF;
    }

    static String side(Switch what) {
        return switch (what.side()) {
            case HOME -> "at home";
            case SELF -> "ourselves";
            case FOREIGN -> "abroad";
            case NONE -> "of no known side";
        };
    }

    static String functions(int count) {
        return Figures.count(count, "function", "functions");
    }

    /** {@code a, b and c}; no more than {@code most}, then how many more. */
    public static String list(List<String> items, int most, String last) {
        if (items.size() > most) {
            return String.join(", ", items.subList(0, most)) + " " + last + " " + Figures.count(items.size() - most)
                    + " more";
        }
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " " + last + " " + items.getLast();
    }
}
