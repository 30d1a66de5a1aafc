// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HexTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"00ff10aB", "00 ff 10 ab", "00:FF:10:AB", "0x00ff10ab", "0x00 0XFF 0x10 0xab",
        "\t00ff\n\n10ab\r\n"})
    void allWaysToWriteBytes(String text) throws IOException {
        assertThat(HexText.parse(text)).containsExactly(0x00, 0xff, 0x10, 0xab);
        assertThat(HexText.isOne(text)).isTrue();
    }

    @Test
    void nothingIsNoBytes() throws IOException {
        assertThat(HexText.parse(" \n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "00 1       | the last digit is alone: bytes are pairs of hexadecimal digits",
        "00 1 2     | line 1, column 5: ' ' is no byte, which is a pair of hexadecimal digits",
        "00 fg      | line 1, column 5: 'g' is no byte, which is a pair of hexadecimal digits",
        "session.pcap | line 1, column 1: 'session.pcap' is no byte, which is a pair of hexadecimal digits"})
    void whatIsNoByteIsToldWithItsPlace(String text, String fault) {
        assertThatIOException().isThrownBy(() -> HexText.parse(text)).withMessage(fault);
        assertThat(HexText.isOne(text)).isFalse();
    }

    @Test
    void controlCharactersAreNotShown() {
        assertThatIOException().isThrownBy(() -> HexText.parse("00\n\u001b[31mred")).withMessage(
                "line 2, column 1: '?[31mred' is no byte, which is a pair of hexadecimal digits");
    }
}
