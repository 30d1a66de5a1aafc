// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** The beginning of a connection as spice-gtk 0.42 and QEMU 7.2 made it: a main channel with a password. */
public final class Recorded {

    /** Link header and message: common capabilities 0, 2, 3; channel capabilities 0 to 3. */
    public static final String CLIENT_LINK = "5245445102000000020000001a000000"
            + "0000000001000100000001000000120000000d0000000f000000";

    /** Mechanism 1, and a ticket for a key that nobody has any more. */
    public static final String CLIENT_AUTHENTICATION = "01000000"
            + "526c9fc366d260f480b297e1ce451dd679bab9b64d3d501ee2f87a374532bb0c044772ab963fcfe6d4230190c4ed2c040df3001c"
            + "4f0fbfcd109beb0b65b7072f0076df36bd86cff604e7b0849aaa40ec13e5f4f0b2994feb4e67af844a9c0538d0151c837fe0e145"
            + "870b3e0d61f1cf8f030e42ddd5244084c3e3c4caccb3f0be";

    /** attach_channels, and a pong, under mini headers. */
    public static final String CLIENT_MESSAGES = "680000000000" + "03000c00000001000000251cd8af00000000";

    /** Link header and reply: common capabilities 0, 1, 3; channel capabilities 0 to 3. */
    public static final String SERVER_LINK = "52454451" + "02000000" + "02000000" + "ba000000" + "00000000"
            + "30819f300d06092a864886f70d010101050003818d0030818902818100b6efb439631e563155bf41dcbe4620e30df4247cce2639"
            + "b5588ec422ddefbe8f986248cc62a6ded410ad93aa6a76c47cd4446c330b3fc4c953693cc35b9a2e94a9bfc4cd6ed81c82c1aca1"
            + "7b01c19089d4c5f4f835bea3fdc84f5b297f71d333fbd9d219fe08e9495cfe51c3bddc77323ecf47ccadfe2538bddc80d6d0c9b0"
            + "3b0203010001" + "01000000" + "01000000" + "b2000000" + "0b000000" + "0f000000";

    /** The link result. */
    public static final String SERVER_RESULT = "00000000";
    /** The header of init, and its session id. */
    public static final String SERVER_MESSAGES = "670020000000c1b47965";

    private Recorded() {
    }

    /** {@return the bytes of hexadecimal digits} */
    public static ByteBuffer bytes(String... hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(String.join("", hex)));
    }

    /** {@return the hexadecimal digits of bytes} */
    public static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
