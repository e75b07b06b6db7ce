package org.linchpin.formats.register.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Link;
import org.linchpin.formats.text.Quote;

/** The chain of each service, B_05.02: its ranks have no gap, every recipient is in it, and it does not run in a circle. */
final class ChainChecks {

    private final Entries entries;
    private final Findings findings;

    ChainChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        for (List<Link> chain : entries.chains().values()) {
            ranks(chain);
            recipients(chain);
            circle(chain);
        }
    }

    private void ranks(List<Link> chain) {
        Set<Integer> ranks = chain.stream().map(Link::rank).collect(Collectors.toSet());
        Set<Integer> said = new HashSet<>();
        for (Link link : chain) {
            int rank = link.rank();
            if (said.add(rank) && (rank == 0 || (rank > 1 && !ranks.contains(rank - 1)))) {
                findings.cell(
                        "rank-gap",
                        link.row(),
                        "c0050",
                        rank == 0
                                ? "ranks begin at 1"
                                : "the chain has a provider of rank " + rank + " and none of rank " + (rank - 1));
            }
        }
    }

    private void recipients(List<Link> chain) {
        Set<String> providers = chain.stream().map(Link::provider).collect(Collectors.toSet());
        for (Link link : chain) {
            String recipient = link.recipient();
            if (link.rank() == 1 && !recipient.isEmpty()) {
                findings.cell(
                        "rank-1-recipient",
                        link.row(),
                        "c0060",
                        "who signed serves the entity, not " + name(recipient));
            } else if (link.rank() > 1
                    && recipient.isEmpty()
                    && !link.row().text("c0060").isEmpty()) {
                findings.cell("recipient-not-in-chain", link.row(), "c0060", "a subcontractor has a recipient");
            } else if (link.rank() > 1 && !recipient.isEmpty() && !providers.contains(recipient)) {
                findings.cell(
                        "recipient-not-in-chain",
                        link.row(),
                        "c0060",
                        name(recipient) + " is no provider of the chain of " + Quote.of(link.contract()) + " "
                                + link.service());
            }
        }
    }

    private void circle(List<Link> chain) {
        Map<String, Set<String>> recipients = new HashMap<>();
        for (Link link : chain) {
            if (!link.recipient().isEmpty()) {
                recipients
                        .computeIfAbsent(link.provider(), provider -> new LinkedHashSet<>())
                        .add(link.recipient());
            }
        }
        Set<String> within = circling(recipients);
        if (within.isEmpty()) {
            return;
        }
        String start = chain.stream()
                .map(Link::provider)
                .filter(within::contains)
                .findFirst()
                .orElseThrow();
        List<String> circle = walk(start, recipients, within);
        for (Link link : chain) {
            int at = circle.indexOf(link.provider());
            if (at >= 0 && circle.get(at + 1).equals(link.recipient())) {
                findings.cell(
                        "chain-cycle",
                        link.row(),
                        "c0060",
                        "the chain runs in a circle: "
                                + circle.stream().map(this::name).collect(Collectors.joining(" serves ")));
                return;
            }
        }
    }

    /** Those from whom one can go on without end: the others are taken away, those who serve nobody left first. */
    private static Set<String> circling(Map<String, Set<String>> recipients) {
        Map<String, List<String>> servedBy = new HashMap<>();
        Map<String, Integer> left = new HashMap<>();
        Deque<String> ends = new ArrayDeque<>();
        recipients.forEach((provider, to) -> {
            left.put(provider, to.size());
            to.forEach(one ->
                    servedBy.computeIfAbsent(one, of -> new ArrayList<>()).add(provider));
        });
        servedBy.keySet().stream().filter(one -> !left.containsKey(one)).forEach(ends::add);
        Set<String> within = new HashSet<>(left.keySet());
        while (!ends.isEmpty()) {
            String end = ends.poll();
            within.remove(end);
            for (String provider : servedBy.getOrDefault(end, List.of())) {
                if (left.merge(provider, -1, Integer::sum) == 0) {
                    ends.add(provider);
                }
            }
        }
        return within;
    }

    /** The circle that one comes into from a start, its first member once more at its end. */
    private static List<String> walk(String start, Map<String, Set<String>> recipients, Set<String> within) {
        Set<String> path = new LinkedHashSet<>();
        String at = start;
        while (path.add(at)) {
            at = recipients.getOrDefault(at, Set.of()).stream()
                    .filter(within::contains)
                    .findFirst()
                    .orElse(at);
        }
        List<String> walked = new ArrayList<>(path);
        List<String> circle = new ArrayList<>(walked.subList(walked.indexOf(at), walked.size()));
        circle.add(at);
        return circle;
    }

    private String name(String provider) {
        return entries.providerName(provider);
    }
}
