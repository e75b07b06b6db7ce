package org.linchpin.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linchpin.engine.model.Gate;
import org.linchpin.engine.model.Holdout;

class ShortFormsTest {

    @ParameterizedTest
    @CsvSource({
        "0s, 0",
        "20s, 20",
        "5min, 300",
        "72h, 259200",
        "1.5d, 129600",
        "2w, 1209600",
        "6mo, 15552000",
        "1y, 31536000",
        "1d 12h, 129600",
        "1d12h, 129600",
        "0.5min, 30",
        "67y, 2112912000"
    })
    void durations_comeOutInSeconds(String text, int seconds) {
        assertThat(Durations.parse(text)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "d", "30", "30x", "1m", "-1d", "+1d", "0.3s", "68y", "1d,5h", "1e3s", "1 d", "٣d"})
    void durations_refuseWhatIsNotOne(String text) {
        assertThat(fault(() -> Durations.parse(text)).message())
                .startsWith("a duration must")
                .contains("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999999999999d", "1.00000000000000000000d"})
    void durations_refuseEndlessDigits(String text) {
        assertThat(fault(() -> Durations.parse(text)).message()).contains("at most 18 digits");
    }

    @Test
    void durations_guessTheUnit_andSayWhereTheFaultIs() {
        TextException fault = fault(() -> Durations.parse("1d 5m"));

        assertThat(fault.message())
                .isEqualTo("a duration must have a unit of s, min, h, d, w, mo or y, not \"m\": \"1d 5m\"");
        assertThat(fault.maybe()).isEqualTo("\"min\" for minutes or \"mo\" for months?");
        assertThat(fault.offset()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 0s", "90061, 1d 1h 1min 1s", "2592000, 30d", "129600, 1d 12h"})
    void durations_areWrittenShort_andReadBack(int seconds, String text) {
        assertThat(Durations.format(seconds)).isEqualTo(text);
        assertThat(Durations.parse(text)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "50%, 500000", "33.3333%, 333333", "100%, 1000000", "0.0001%, 1"})
    void shares_comeOutInMillionths_andAreWrittenBack(String text, int ppm) {
        assertThat(Shares.parse(text)).isEqualTo(ppm);
        assertThat(Shares.format(ppm)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"50|\"50%\"?", "0.5|\"50%\"?", "100.1%|", "33.33333%|", "half|", "50 %|", "-5%|"})
    void shares_refuseWhatIsNotOne(String text, String maybe) {
        assertThat(fault(() -> Shares.parse(text)).maybe()).isEqualTo(maybe);
    }

    @ParameterizedTest
    @CsvSource({
        "9M, 900000000",
        "0.3M, 30000000",
        "250k, 25000000",
        "1.2bn, 120000000000",
        "12.50, 1250",
        "-40k, -4000000"
    })
    void money_comesOutInHundredths(String text, long minor) {
        assertThat(Money.parse(text)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"9m|\"9M\"?", "9 M|", "1,000|\"1000\"?", "0.001|", "EUR 9|\"0.3M\"", "20000bn|", "|\"0.3M\""})
    void money_refusesWhatIsNotAnAmount(String text, String maybe) {
        assertThat(fault(() -> Money.parse(text == null ? "" : text)).maybe()).isEqualTo(maybe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "7zip", "vendor-h", "g++", "libstdc++6", "a.b_c+d-e@f/g", "größe", "支付", "платежи", "नीति"})
    void ids_areOfAnyScript(String id) {
        assertThat(Ids.parse(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b|\"a-b\"?|1",
                "a:b|\"a-b\"?|1",
                "a~b|\"a-b\"?|1",
                "-a|\"a\"?|0",
                "a(b)|\"a-b\"?|1",
                "_|  |0",
                "''||0"
            })
    void ids_refuseWhatMeansSomethingElse(String text, String maybe, int offset) {
        TextException fault = fault(() -> Ids.parse(text));

        assertThat(fault.maybe()).isEqualTo(maybe);
        assertThat(fault.offset()).isEqualTo(offset);
    }

    @Test
    void ids_haveAtMost200Characters() {
        assertThat(Ids.isId("a".repeat(200))).isTrue();
        assertThat(fault(() -> Ids.parse("a".repeat(201))).offset()).isEqualTo(200);
    }

    @Test
    void dates_areInTheCalendar() {
        assertThat(Dates.parse("2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(fault(() -> Dates.parse("2027-02-29")).message()).contains("calendar");
        assertThat(fault(() -> Dates.parse("31.3.2027")).maybe()).isEqualTo("\"2027-03-31\"");
        assertThat(fault(() -> Dates.parse("1027-03-31")).message()).contains("1900");
    }

    @Test
    void aShortNeed_isAnId() {
        assertThat(ShortNeed.parse("vm")).isEqualTo(new ShortNeed("vm", Gate.Aspect.WHOLE, null, false));
    }

    @Test
    void aShortNeed_mayHaveAStock_aCache_aTerm_orABlankHoldout() {
        assertThat(ShortNeed.parse("vm ~30d").holdout()).isEqualTo(new Holdout.Lasting(30 * 86_400));
        assertThat(ShortNeed.parse("dns ~20s cache"))
                .isEqualTo(new ShortNeed("dns", Gate.Aspect.WHOLE, new Holdout.Lasting(20), true));
        assertThat(ShortNeed.parse("p ~2027-03-31").holdout()).isEqualTo(new Holdout.Until(LocalDate.of(2027, 3, 31)));
        assertThat(ShortNeed.parse("p ~?").holdout()).isEqualTo(Holdout.BLANK);
        assertThat(ShortNeed.parse("p ~0s").holdout()).isEqualTo(Holdout.NONE);
    }

    @Test
    void aShortNeed_mayNameOnePositionOfAParty() {
        assertThat(ShortNeed.parse("p:serve").aspect()).isEqualTo(Gate.Aspect.SERVE);
        assertThat(ShortNeed.parse("p:supply ~1d 12h"))
                .isEqualTo(new ShortNeed("p", Gate.Aspect.SUPPLY, new Holdout.Lasting(129_600), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vm", "vm ~30d", "p:serve ~?", "dns ~20s cache", "p:supply ~2027-03-31"})
    void aShortNeed_isWrittenAsItIsRead(String text) {
        assertThat(ShortNeed.parse(text).format()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vm~30d|\"vm ~30d\"?|2",
                "vm 30d|\"vm ~30d\"|3",
                "vm ~|\"vm ~30d\"|4",
                "p:serv|\"p:serve\"?|2",
                "vm ~30x||6",
                "vm ~ cache|\"vm ~30d\"|4",
                "vm ~2027-13-31||4"
            })
    void aShortNeed_saysWhatIsWrong_andWhere(String text, String maybe, int offset) {
        TextException fault = fault(() -> ShortNeed.parse(text));

        assertThat(fault.maybe()).isEqualTo(maybe);
        assertThat(fault.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "any", "unknown", "2 of", "60% of", "33.5% of"})
    void aGateWord_isWrittenAsItIsRead(String text) {
        assertThat(GateWord.parse(text).format()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 of|",
                "0% of|",
                "101% of|",
                "2|\"2 of\"?",
                "60%|\"60% of\"?",
                "ayn|\"any\"?",
                " of|",
                "2.5 of|",
                "9999999999 of|"
            })
    void aGateWord_refusesWhatIsNotOne(String text, String maybe) {
        assertThat(fault(() -> GateWord.parse(text)).maybe()).isEqualTo(maybe);
    }

    @Test
    void weights_arePlainNumbers() {
        assertThat(Weights.parse("2.5")).isEqualTo(2.5);
        assertThat(Weights.format(10)).isEqualTo("10");
        assertThat(fault(() -> Weights.parse("-1")).message()).contains("at least 0");
        assertThat(fault(() -> Weights.parse("1e9")).offset()).isEqualTo(1);
    }

    @Test
    void flags_sayYesOrNo() {
        assertThat(Flags.parse("yes")).isTrue();
        assertThat(Flags.parse("false")).isFalse();
        assertThat(fault(() -> Flags.parse("NO")).maybe()).isEqualTo("\"no\"?");
    }

    @Test
    void words_findTheNearest_ifItIsNear() {
        List<String> known = List.of("payments", "cards", "kms");

        assertThat(Words.maybe("paymnets", known)).isEqualTo("\"payments\"?");
        assertThat(Words.maybe("Cards", known)).isEqualTo("\"cards\"?");
        assertThat(Words.maybe("xyz", known)).isNull();
        assertThat(Words.maybe("x".repeat(10_000), known)).isNull();
    }

    @Test
    void quotes_showControls_andCutWhatIsLong() {
        assertThat(Quote.of("a\u0000b\u202e")).isEqualTo("\"a\\u0000b\\u202e\"");
        assertThat(Quote.of("x".repeat(100))).isEqualTo("\"" + "x".repeat(60) + "...\"");
    }

    private static TextException fault(ThrowingCallable parsing) {
        TextException fault = catchThrowableOfType(TextException.class, parsing);
        assertThat(fault).as("a fault").isNotNull();
        return fault;
    }
}
