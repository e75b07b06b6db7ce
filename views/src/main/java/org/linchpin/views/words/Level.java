package org.linchpin.views.words;

import org.linchpin.views.print.Figures;

/** What the switches of a level are called in sentences. */
public record Level(String one, String many) {

    /** Of a level, or of a filter. */
    public static Level of(String over) {
        return switch (over) {
            case "parties" -> new Level("party", "parties");
            case "owners" -> new Level("owner", "owners");
            case "positions" -> new Level("position", "positions");
            case "jurisdictions" -> new Level("state", "states");
            case "blocs" -> new Level("bloc or state", "blocs and states");
            case "sites" -> new Level("site", "sites");
            default -> new Level("switch", "switches");
        };
    }

    /** {@code 3 parties}. */
    public String count(long number) {
        return Figures.count(number, one, many);
    }
}
