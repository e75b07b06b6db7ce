package org.linchpin.formats.csv;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;
import org.linchpin.engine.model.Where;
import org.linchpin.formats.text.Dates;
import org.linchpin.formats.text.Durations;
import org.linchpin.formats.text.Flags;
import org.linchpin.formats.text.GateWord;
import org.linchpin.formats.text.Holdouts;
import org.linchpin.formats.text.Shares;
import org.linchpin.formats.text.ShortNeed;

/** The parts of a row of {@code needs.csv}. */
final class NeedCells {

    /**
     * All that a row says but its node, its target and its group.
     *
     * @param gate null if none was stated
     */
    record Terms(
            Gate.Aspect aspect,
            Holdout holdout,
            boolean cache,
            @Nullable LocalDate until,
            int noticeSeconds,
            boolean maybe,
            int sharePpm,
            int readySeconds,
            @Nullable GateWord gate,
            Evidence evidence) {

        static final Terms NONE = new Terms(
                Gate.Aspect.WHOLE,
                Holdout.NONE,
                false,
                null,
                0,
                false,
                Gate.Branch.NO_SHARE,
                Gate.Branch.NO_STANDBY,
                null,
                Evidence.NONE);

        Gate.Branch branch(String target, Where where) {
            Gate.Need need = new Gate.Need(target, aspect, holdout, cache, until, noticeSeconds, evidence.at(where));
            return new Gate.Branch(need, maybe, sharePpm, readySeconds);
        }
    }

    private NeedCells() {}

    /** The terms; of the first cell, the need itself, only what stands behind the id makes a difference. */
    static Part<Terms> terms(Columns columns, Cells cells) {
        int need = columns.field("need");
        int holdout = columns.field("holdout");
        int cache = columns.field("cache");
        int until = columns.field("until");
        int notice = columns.field("notice");
        int maybe = columns.field("maybe");
        int share = columns.field("share");
        int ready = columns.field("ready");
        int gate = columns.field("gate");
        Evidence.Fields evidence = Evidence.Fields.of(columns);
        return new Part<>(
                cells,
                Terms.NONE,
                row -> {
                    ShortNeed said =
                            cells.read(row, need, new ShortNeed("", Gate.Aspect.WHOLE, null, false), ShortNeed::parse);
                    if (said.holdout() != null && !row.isEmpty(holdout)) {
                        cells.fault(row, holdout, 0, "a holdout must stand once, behind ~ or in this column", null);
                    }
                    Holdout stated = said.holdout() != null
                            ? said.holdout()
                            : cells.read(row, holdout, Holdout.NONE, Holdouts::parse);
                    boolean isCache = cells.read(row, cache, false, Flags::parse) || said.cache();
                    if (isCache && said.holdout() == null && row.isEmpty(holdout)) {
                        cells.fault(row, cache, 0, "a cache must have a holdout", null);
                    }
                    return new Terms(
                            said.aspect(),
                            stated,
                            isCache,
                            cells.read(row, until, (@Nullable LocalDate) null, Dates::parse),
                            cells.read(row, notice, 0, Durations::parse),
                            cells.read(row, maybe, false, Flags::parse),
                            cells.read(row, share, Gate.Branch.NO_SHARE, Shares::parse),
                            cells.read(row, ready, Gate.Branch.NO_STANDBY, Durations::parse),
                            cells.read(row, gate, (@Nullable GateWord) null, GateWord::parse),
                            evidence.read(row, cells));
                },
                need,
                holdout,
                cache,
                until,
                notice,
                maybe,
                share,
                ready,
                gate,
                evidence.source(),
                evidence.date(),
                evidence.confidence(),
                evidence.assumed());
    }
}
