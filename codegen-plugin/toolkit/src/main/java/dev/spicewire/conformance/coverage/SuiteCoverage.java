// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How much of a protocol cases show. */
public final class SuiteCoverage {

    private static final Set<Operation> BODIES = EnumSet.of(Operation.DECODE, Operation.ROUNDTRIP,
            Operation.DECODE_STRICT);

    private final Coverage coverage;
    private String last = "";

    private SuiteCoverage(Protocol protocol) {
        coverage = new Coverage(protocol);
    }

    /**
     * Measures cases.
     *
     * @param protocol what they are about
     * @param cases    the cases; those about links, headers and the agent show nothing
     * @return what they show; nothing was measured where none is about a message of the protocol
     */
    public static CoverageReport of(Protocol protocol, Stream<Case> cases) {
        Coverage measured = started(protocol, cases);
        return measured.isStarted() ? measured.report() : CoverageReport.NONE;
    }

    /**
     * Measures cases to which other bodies can be added.
     *
     * @param protocol what they are about
     * @param cases    the cases
     * @return what they show
     */
    public static Coverage started(Protocol protocol, Stream<Case> cases) {
        SuiteCoverage measured = new SuiteCoverage(protocol);
        List<Case> all = cases.toList();
        // The smaller suites come last and show most; what is rejected shows little, and much of it nothing new.
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!(all.get(i).expectation() instanceof Expectation.Rejected)) {
                measured.add(all.get(i));
            }
        }
        all.stream().filter(one -> one.expectation() instanceof Expectation.Rejected).forEach(measured::add);
        return measured.coverage;
    }

    private void add(Case one) {
        Subject subject = one.subject();
        Direction from = subject.from().equals(Direction.SERVER.word()) ? Direction.SERVER : Direction.CLIENT;
        if (BODIES.contains(one.operation())) {
            // A vector asks several things about one body.
            String body = subject.channelType() + subject.from() + subject.id() + ":" + one.input();
            if (!body.equals(last)) {
                coverage.body(subject.channelType(), from, subject.id(), HexFormat.of().parseHex(one.input()));
                last = body;
            }
        } else if (one.operation() == Operation.ENCODE) {
            try {
                coverage.values(subject.channelType(), from, subject.id(), FieldsJson.read(one.input()));
            } catch (InvalidFieldsException e) {
                // What no field can be shows nothing; the case itself says what is wrong.
                return;
            }
        }
    }
}
