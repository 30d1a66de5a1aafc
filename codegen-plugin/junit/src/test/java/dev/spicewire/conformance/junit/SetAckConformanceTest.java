// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.junit;

import dev.spicewire.conformance.jvm.JvmTestee;
import java.util.List;

/** As a project writes it; all that JUnit finds here passes. */
class SetAckConformanceTest extends ConformanceSuite {

    @Override
    protected JvmTestee testee() {
        return new SetAckTestee();
    }

    @Override
    protected List<String> filters() {
        return List.of("main/server/set_ack/*", "!tag:roundtrip", "!suite:strict");
    }
}
