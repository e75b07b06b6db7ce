package org.linchpin.cli.verbs;

/** What the switches of a level are called in sentences. */
record Level(String one, String many) {

    static Level of(String over) {
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

    String count(long number) {
        return org.linchpin.cli.print.Figures.count(number, one, many);
    }
}
