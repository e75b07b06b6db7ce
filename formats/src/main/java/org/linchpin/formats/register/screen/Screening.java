package org.linchpin.formats.register.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linchpin.engine.Work;
import org.linchpin.formats.register.merge.Alias;
import org.linchpin.formats.register.merge.Picture;
import org.linchpin.formats.register.merge.Providers;

/**
 * Screens the provider groups of many registers by the indicators of Delegated Regulation (EU) 2024/1502, directly and through
 * subcontractors. A blank is unknown and counted as such, never 0; a share of a total of zero is undefined; amounts in another
 * currency than the population's are not converted but dropped, and counted. An indicator without a threshold has a value and
 * no verdict, and then nothing can be concluded of the whole.
 *
 * <p>Time grows with the number of supports, and with it times the number of aliases.
 */
public final class Screening {

    /** What is asked. */
    public record Question(
            Map<String, Inputs.Population> population, List<Inputs.Listed> lists, List<Indicator> indicators) {}

    private final Picture picture;
    private final Question question;
    private final Cells cells;

    private Screening(Picture picture, Question question) {
        this.picture = picture;
        this.question = question;
        this.cells = new Cells(picture, question.population(), question.lists(), question.indicators());
    }

    /** @param work asked before each alias is undone; those left are not answered then */
    public static Screened run(Picture picture, Question question, Work work) {
        return new Screening(picture, question).run(work);
    }

    private Screened run(Work work) {
        Providers providers = Providers.of(picture.mentions(), picture.aliases());
        Grips grips = Grips.of(picture.held(), providers);
        List<Screened.Group> groups = new ArrayList<>();
        for (String id : grips.groups()) {
            groups.add(group(id, providers, grips));
        }
        Outliers.add(groups, question.indicators());
        groups.sort(Cells.byReach());
        List<Screened.Undone> undone = new ArrayList<>();
        int done = 0;
        for (Alias alias : picture.aliases()) {
            if (work.stopped()) {
                break;
            }
            undo(alias, providers, grips, undone);
            work.progress(++done, picture.aliases().size());
        }
        return new Screened(groups, groups.size(), undone, picture.registers(), picture.skipped(), withoutCategory());
    }

    private Screened.Group group(String id, Providers providers, Grips grips) {
        List<Screened.Cell> of = cells.of(grips.of(id), Set.of());
        return new Screened.Group(id, providers.name(id), of, outcome(of));
    }

    private int withoutCategory() {
        Set<String> without = new HashSet<>();
        for (Picture.Held held : picture.held()) {
            var entity = picture.entities().get(held.entity());
            if (entity == null || entity.type().isEmpty()) {
                without.add(held.entity());
            }
        }
        return without.size();
    }

    /** Every indicator of step 1 by any of its rows and categories; 1.1 and 1.2 in one and the same category. */
    private static Screened.Outcome outcome(List<Screened.Cell> cells) {
        Map<String, Set<String>> reached = new TreeMap<>();
        for (Screened.Cell cell : cells) {
            if (cell.indicator().step() == 1) {
                Set<String> where = reached.computeIfAbsent(cell.indicator().id(), id -> new HashSet<>());
                switch (cell.reading()) {
                    case THRESHOLD_UNKNOWN, OPEN -> {
                        return Screened.Outcome.CANNOT_BE_CONCLUDED;
                    }
                    case REACHED -> where.add(cell.category());
                    case BELOW, NONE -> {}
                }
            }
        }
        Set<String> both = new HashSet<>(reached.getOrDefault("1.1", Set.of()));
        both.retainAll(reached.getOrDefault("1.2", Set.of()));
        boolean all = !both.isEmpty() && reached.values().stream().noneMatch(Set::isEmpty);
        return all ? Screened.Outcome.ALL_REACHED : Screened.Outcome.NOT_ALL_REACHED;
    }

    private void undo(Alias alias, Providers with, Grips gripsWith, List<Screened.Undone> undone) {
        List<Alias> others = new ArrayList<>(picture.aliases());
        others.remove(alias);
        Providers without = Providers.of(picture.mentions(), others);
        Set<String> before = groups(with, alias);
        Set<String> after = new LinkedHashSet<>(groups(without, alias));
        if (before.isEmpty() || (before.equals(after) && with.all().equals(without.all()))) {
            return;
        }
        Grips gripsWithout = Grips.of(picture.held(), without);
        String merged = before.iterator().next();
        for (String group : after) {
            Set<String> categories = new TreeSet<>(cells.categories(gripsWith.of(merged)));
            categories.addAll(cells.categories(gripsWithout.of(group)));
            List<Screened.Cell> was = cells.of(gripsWith.of(merged), categories);
            List<Screened.Cell> is = cells.of(gripsWithout.of(group), categories);
            for (int i = 0; i < is.size(); i++) {
                Screened.Cell cell = is.get(i);
                if (!was.get(i).all().equals(cell.all())) {
                    undone.add(new Screened.Undone(
                            alias,
                            group,
                            without.name(group),
                            cell.indicator(),
                            cell.category(),
                            was.get(i).all(),
                            cell.all()));
                }
            }
        }
    }

    private static Set<String> groups(Providers providers, Alias alias) {
        Set<String> groups = new LinkedHashSet<>();
        for (String side : List.of(alias.sameAs(), alias.id())) {
            String id = providers.identity(side);
            if (!id.isEmpty()) {
                groups.add(providers.group(id));
            }
        }
        return groups;
    }
}
