// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.jvm;

import java.util.List;

/**
 * An implementation of SPICE in this JVM: what a program with standard input and output is elsewhere. It is asked one
 * question at a time.
 *
 * <pre>{@code
 * Reply answer(Request request) {
 *     if (!request.isAbout("main", "server", 3) || !request.operation().equals("decode")) {
 *         return Reply.unsupported("only set_ack is there");
 *     }
 *     ByteBuffer body = ByteBuffer.wrap(request.bytes()).order(ByteOrder.LITTLE_ENDIAN);
 *     return body.remaining() < 8 ? Reply.rejected("too short") : Reply.fields(Map.of(
 *             "generation", Integer.toUnsignedLong(body.getInt()), "window", Integer.toUnsignedLong(body.getInt())));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface JvmTestee {

    /**
     * Does what a case asks for. What it throws fails that case, and no other.
     *
     * @param request what is asked
     * @return what came of it
     * @throws Exception whatever the implementation throws; the case fails, and shows it
     */
    Reply answer(Request request) throws Exception;

    /** {@return its name in reports; that of its class, if it does not say otherwise} */
    default String name() {
        return getClass().getName();
    }

    /** {@return its version in reports, or nothing} */
    default String version() {
        return "";
    }

    /**
     * {@return the operations that it has, in the words of the testee protocol; it is not asked for others. Unless it
     * says otherwise: decode, encode and roundtrip}
     */
    default List<String> operations() {
        return List.of("decode", "encode", "roundtrip");
    }
}
