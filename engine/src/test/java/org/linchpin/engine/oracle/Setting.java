package org.linchpin.engine.oracle;

/** What a run is made for: the reading (rule 1.9) and whether notices are kept (rule 1.10). */
public record Setting(boolean worst, boolean orderly) {

    public static final Setting WORST = new Setting(true, false);
    public static final Setting BEST = new Setting(false, false);
}
