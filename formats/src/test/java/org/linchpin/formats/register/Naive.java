package org.linchpin.formats.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What registers say, the slow way: straight from their rows, round after round until nothing changes. */
public final class Naive {

    private Naive() {}

    /** Of each function, {@code F1@LEI}, the providers beneath it and the smallest rank of each; no use has ended. */
    public static Map<String, Map<String, Integer>> ranks(Register register) {
        Map<String, Map<String, Integer>> all = new TreeMap<>();
        for (Row use : register.rows("B_02.02")) {
            Map<String, Integer> ofFunction =
                    all.computeIfAbsent(use.value("c0050") + "@" + use.value("c0020"), function -> new TreeMap<>());
            Map<List<String>, Integer> ranks = new HashMap<>();
            ranks.put(List.of(use.value("c0010"), use.value("c0060"), use.value("c0030")), 1);
            boolean hasChanged = true;
            while (hasChanged) {
                hasChanged = false;
                for (Row link : register.rows("B_05.02")) {
                    List<String> recipient = List.of(link.value("c0010"), link.value("c0020"), link.value("c0060"));
                    List<String> provider = List.of(link.value("c0010"), link.value("c0020"), link.value("c0030"));
                    boolean isItself = recipient.equals(provider);
                    if (!isItself && ranks.containsKey(recipient)) {
                        hasChanged |= lower(ranks, provider, ranks.get(recipient) + 1);
                    }
                }
                for (Row linked : register.rows("B_02.03")) {
                    boolean isOfUse = linked.value("c0010").equals(use.value("c0010"));
                    for (Row signed : isOfUse ? register.rows("B_03.02") : new ArrayList<Row>()) {
                        if (signed.value("c0010").equals(linked.value("c0020"))) {
                            hasChanged |= signers(register, ranks, linked.value("c0020"), signed.value("c0020"));
                        }
                    }
                }
            }
            ranks.forEach((key, rank) -> ofFunction.merge(key.get(2), rank, Math::min));
        }
        return all;
    }

    private static boolean signers(
            Register register, Map<List<String>, Integer> ranks, String contract, String provider) {
        boolean hasChanged = false;
        for (Row link : register.rows("B_05.02")) {
            if (link.value("c0010").equals(contract)) {
                hasChanged |= lower(ranks, List.of(contract, link.value("c0020"), provider), 2);
            }
        }
        return hasChanged;
    }

    private static boolean lower(Map<List<String>, Integer> ranks, List<String> key, int rank) {
        Integer known = ranks.get(key);
        if (known != null && known <= rank) {
            return false;
        }
        ranks.put(key, rank);
        return true;
    }
}
