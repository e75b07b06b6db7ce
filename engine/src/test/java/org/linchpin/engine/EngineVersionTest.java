package org.linchpin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineVersionTest {
    @Test
    void text_isUnpackaged_whenTheEngineRunsFromClassFiles() {
        assertThat(EngineVersion.text()).isEqualTo("unpackaged");
    }
}
