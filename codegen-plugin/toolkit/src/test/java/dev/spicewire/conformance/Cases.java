// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import dev.spicewire.conformance.suite.Basis;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.suite.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cases about one simple message: its fields are {@code data}, all of its bytes. */
public final class Cases {

    /** The bytes of every case. */
    public static final String BYTES = "c0ffee";

    private static final Basis BASIS = new Basis("R13", Level.REQUIRED, List.of("golden", "decode"));
    private static final Subject DATA = new Subject(Optional.of("port"), 10, "server", 101, Optional.of("data"));

    private Cases() {
    }

    /** {@return a suite of cases to decode, of these names} */
    public static Suite suite(String... names) {
        return new Suite(Arrays.stream(names).map(Cases::decode).toList());
    }

    /** {@return a case to decode} */
    public static Case decode(String name) {
        return new Case(name, "golden", 1, "canonical", DATA, Operation.DECODE, BYTES,
                new Expectation.Fields("{\"data\":\"" + BYTES + "\"}"), BASIS);
    }

    /** {@return cases to decode of a message of its own} */
    public static List<Case> about(long message, String... names) {
        Subject subject = new Subject(Optional.of("port"), 10, "server", message, Optional.empty());
        return Arrays.stream(names).map(name -> new Case(name, "golden", 1, "canonical", subject, Operation.DECODE,
                BYTES, new Expectation.Fields("{\"data\":\"" + BYTES + "\"}"), BASIS)).toList();
    }

    /** {@return a case to encode} */
    public static Case encode(String name) {
        return encode(name, "{\"data\":\"" + BYTES + "\"}");
    }

    /** {@return a case to encode, with other fields} */
    public static Case encode(String name, String fields) {
        return new Case(name, "golden", 1, "canonical", DATA, Operation.ENCODE, fields, new Expectation.Bytes(BYTES),
                BASIS);
    }

    /** {@return a case with another right answer} */
    public static Case decode(String name, Expectation expectation) {
        return new Case(name, "malformed", 1, "truncate", DATA, Operation.DECODE, BYTES, expectation, BASIS);
    }
}
