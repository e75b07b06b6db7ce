package org.linchpin.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever asks over HTTP reads the names of parameters, not those of options. */
class ApiWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "--for must be longer than \"0\".|\"for\" must be longer than \"0\".",
                "--at \"2027-03-01\" needs the model's as-of date.|\"at=2027-03-01\" needs the model's as-of date.",
                "--time-limit gives more time.|\"timeLimit\" gives more time.",
                "There is no node \"--with\" in the model.|There is no node \"--with\" in the model.",
                "by switches or by --scenario, not by both|by switches or by \"scenario\", not by both"
            })
    void optionsInSentences_areParameters(String said, String asked) {
        assertThat(ApiWords.sentence(said)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"--scenario blackout\"?|\"scenario=blackout\"?",
                "a duration: \"--at 30d\"|a duration: \"at=30d\"",
                "--on 2027-03-01|\"on\" 2027-03-01",
                "\"payments\"?|\"payments\"?"
            })
    void optionsInGuesses_areParameters(String said, String asked) {
        assertThat(ApiWords.guess(said)).isEqualTo(asked);
    }

    @Test
    void commands_areNoGuesses() {
        assertThat(ApiWords.guess("linchpin compile MODEL --orderly")).isNull();
        assertThat(ApiWords.guess("the same command with --orderly")).isNull();
        assertThat(ApiWords.guess(null)).isNull();
    }
}
