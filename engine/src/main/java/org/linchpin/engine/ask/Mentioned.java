package org.linchpin.engine.ask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Model;
import org.linchpin.engine.model.Node;
import org.linchpin.engine.model.Party;
import org.linchpin.engine.network.Ints;

/**
 * What stands beneath a node in every reading: all that is named by a need or a relation, as site or as owner, through any
 * number of them. What is not beneath a node makes no difference to it.
 */
final class Mentioned {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Ints> mentions = new ArrayList<>();

    Mentioned(Model model) {
        model.nodes().forEach(this::node);
        for (Party party : model.parties()) {
            int from = number(party.id());
            party.owners().forEach(owner -> mention(from, owner.id()));
        }
    }

    /** The numbers of all that is beneath, the node included. */
    BitSet beneath(String id) {
        BitSet found = new BitSet();
        Ints open = new Ints();
        int start = number(id);
        found.set(start);
        open.add(start);
        while (!open.isEmpty()) {
            Ints next = mentions.get(open.pop());
            for (int k = 0; k < next.size(); k++) {
                if (!found.get(next.get(k))) {
                    found.set(next.get(k));
                    open.add(next.get(k));
                }
            }
        }
        return found;
    }

    int number(String id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number = mentions.size();
        numbers.put(id, number);
        mentions.add(new Ints(2));
        return number;
    }

    private void node(Node node) {
        int from = number(node.id());
        Node.Relations relations = node.relations();
        relations.by().forEach(need -> mention(from, need.target()));
        relations.from().forEach(need -> mention(from, need.target()));
        relations.keys().forEach(need -> mention(from, need.target()));
        if (relations.at() != null) {
            mention(from, relations.at());
        }
        branches(from, node.needs());
    }

    private void branches(int from, List<Gate.Branch> branches) {
        for (Gate.Branch branch : branches) {
            if (branch.gate() instanceof Gate.Need need) {
                mention(from, need.target());
            }
            branches(from, branch.gate().branches());
        }
    }

    private void mention(int from, String id) {
        mentions.get(from).add(number(id));
    }
}
