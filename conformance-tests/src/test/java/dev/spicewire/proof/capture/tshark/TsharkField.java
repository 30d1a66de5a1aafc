// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A node of tshark's tree of a message.
 *
 * @param path       names from the message inwards, without numbers: {@code SpiceMsgDisplayBase/RECT/rect.left}
 * @param occurrence how many nodes with that path come before it in the message
 * @param show       the value as tshark prints it, cut at 64 characters
 * @param offset     where it begins, counted from the first byte of the data header
 * @param size       how many bytes it covers
 * @param hex        those bytes, or less if the node is about some of their bits; empty if there are more than 16
 */
record TsharkField(String path, int occurrence, String show, int offset, int size, String hex) {

    private static final String CUT = "...";
    private static final Pattern OCTETS = Pattern.compile("(\\p{XDigit}{2}:){3}[:\\p{XDigit}]*");

    /** {@return whether {@link #hex} has all of its bytes} */
    boolean hasHex() {
        return hex.length() == 2 * size;
    }

    /** {@return whether {@link #show} prints those bytes, as hexadecimal numbers or as text, as far as it goes} */
    boolean shows(byte[] bytes) {
        String shown = show.endsWith(CUT) ? show.substring(0, show.length() - CUT.length()) : show;
        String printed = OCTETS.matcher(shown).matches()
                ? HexFormat.ofDelimiter(":").formatHex(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
        return printed.startsWith(shown);
    }
}
