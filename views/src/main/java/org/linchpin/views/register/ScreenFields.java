package org.linchpin.views.register;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linchpin.formats.register.screen.Figure;
import org.linchpin.formats.register.screen.Inputs;
import org.linchpin.formats.register.screen.Screened;
import org.linchpin.views.json.Fields;

/** Fields of a screening whose values may not be known. */
final class ScreenFields {

    private ScreenFields() {}

    static Fields population(Inputs.Population each) {
        return amount(
                        amount(new Fields().put("category", each.category()), "entities", each.entities()),
                        "assets",
                        each.assets())
                .put("currency", each.currency())
                .put("asOf", each.asOf().toString())
                .put("source", each.source());
    }

    /** Null if it is withheld, or the list that says who counts is not there. */
    static @Nullable Integer entities(Screened.Cell cell, @Nullable Figure figure) {
        if (figure == null
                || (figure.value() == null && !cell.indicator().measure().isShare())) {
            return null;
        }
        return figure.entities();
    }

    static Fields number(Fields fields, String name, @Nullable Integer value) {
        return value == null ? fields.putNull(name) : fields.put(name, value.longValue());
    }

    static Fields amount(Fields fields, String name, @Nullable BigDecimal value) {
        return value == null ? fields.putNull(name) : fields.put(name, value.doubleValue());
    }
}
