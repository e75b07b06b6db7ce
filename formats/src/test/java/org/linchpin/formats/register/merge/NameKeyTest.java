package org.linchpin.formats.register.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Cumulon Cloud EMEA Ltd, cumulon cloud emea",
        "CUMULON CLOUD EMEA LIMITED, cumulon cloud emea",
        "Société Générale S.A., societe generale",
        "'Müller & Söhne GmbH & Co. KG', muller sohne",
        "Straße AG, strasse",
        "'Astra Telecom S.p.A.', astra telecom",
        "'Astra Telecom S p A', astra telecom",
        "'Polska Chmura Sp. z o.o.', polska chmura",
        "Ledgerworks SAS, ledgerworks",
        "'Redlantern Platforms Co., Ltd.', redlantern platforms",
        "UAB Debesis, debesis",
        "Ørsted Data A/S, orsted data",
        "Company Z, company z",
        "AG, ag",
        "-, ''",
    })
    void whatIsLeftOfAName(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Test
    void otherScripts_keepTheirLetters() {
        assertThat(NameKey.of("ΔΕΗ Α.Ε.")).isEqualTo(NameKey.of("δεη αε")).isNotEmpty();
    }
}
