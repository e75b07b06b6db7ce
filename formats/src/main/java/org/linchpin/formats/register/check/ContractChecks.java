package org.linchpin.formats.register.check;

import java.util.HashSet;
import java.util.Set;
import org.linchpin.formats.register.Register;
import org.linchpin.formats.register.entries.Entries;
import org.linchpin.formats.register.entries.Use;

/** Who provides under a contract has signed it (B_03.02), or the contract is one within the group (B_03.03). */
final class ContractChecks {

    private record Signed(String contract, String provider) {}

    private ContractChecks() {}

    static void check(Entries entries, Findings findings) {
        Register register = entries.register();
        Set<Signed> signed = new HashSet<>();
        register.rows("B_03.02").forEach(row -> signed.add(new Signed(row.value("c0010"), row.value("c0020"))));
        Set<String> within = new HashSet<>();
        register.rows("B_03.03").forEach(row -> within.add(row.value("c0010")));
        for (Use use : entries.uses()) {
            if (entries.contract(use.contract()) != null
                    && entries.provider(use.provider()) != null
                    && !within.contains(use.contract())
                    && !signed.contains(new Signed(use.contract(), use.provider()))) {
                findings.cell(
                        "provider-not-signer",
                        use.row(),
                        "c0030",
                        entries.providerName(use.provider()) + " has not signed the contract " + use.contract());
            }
        }
    }
}
