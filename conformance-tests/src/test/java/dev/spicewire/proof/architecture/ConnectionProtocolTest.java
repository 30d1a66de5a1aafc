// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The protocol of a connection has no threads, no sockets and no clock. */
@AnalyzeClasses(packages = "dev.spicewire.connection", importOptions = ImportOption.DoNotIncludeTests.class)
class ConnectionProtocolTest {

    private static final String[] PROTOCOL =
            {Layer.CONNECTION_PROTOCOL.packageName(), Layer.AGENT.packageName(), Layer.MIGRATION.packageName()};

    @ArchTest
    static final ArchRule IT_HAS_NO_CHANNELS_AND_NO_THREADS = noClasses().that().resideInAnyPackage(PROTOCOL)
            .should().dependOnClassesThat().resideInAnyPackage("java.net..", "java.nio.channels..", "java.nio.file..",
                    "java.util.concurrent..", "javax.net..")
            .orShould().dependOnClassesThat().areAssignableTo(Thread.class)
            .orShould().dependOnClassesThat().areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule IT_NEVER_LOOKS_AT_A_CLOCK = noClasses().that().resideInAnyPackage(PROTOCOL)
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis");
}
