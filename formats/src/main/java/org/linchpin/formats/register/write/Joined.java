package org.linchpin.formats.register.write;

import org.linchpin.engine.model.Gate;

/** Needs as a text that tells how they are joined, and not what they rest on. */
final class Joined {

    private Joined() {}

    static void append(StringBuilder text, Gate.Branch branch) {
        text.append(branch.maybe() ? " maybe " : " ");
        if (branch.gate() instanceof Gate.Need need) {
            text.append(need.target())
                    .append(':')
                    .append(need.aspect())
                    .append('~')
                    .append(need.holdout())
                    .append('/')
                    .append(need.noticeSeconds());
        } else {
            text.append(word(branch.gate())).append('(');
            branch.gate().branches().forEach(each -> append(text, each));
            text.append(')');
        }
    }

    private static String word(Gate gate) {
        return gate instanceof Gate.AtLeast atLeast
                ? atLeast.k() + " of"
                : gate.getClass().getSimpleName();
    }
}
