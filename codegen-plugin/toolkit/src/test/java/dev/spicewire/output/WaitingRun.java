// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process of its own that writes to a directory and waits in the middle of it for its end. */
final class WaitingRun {

    static final String INPUTS = "1".repeat(64);
    static final OutputTree FILES = OutputTree.of(Map.of("A.java", "class A { }", "new/B.java", "class B { }"));

    private WaitingRun() {
    }

    /** Arguments are the directory and the number of the moment. */
    public static void main(String[] arguments) throws IOException {
        int moment = Integer.parseInt(arguments[1]);
        Disk disk = new MomentDisk(number -> {
            if (number == moment) {
                System.out.println("waiting");
                waitForTheEnd();
            }
        });
        new OutputDirectory(Path.of(arguments[0]), "java", disk, Duration.ZERO).write(FILES, INPUTS);
        System.out.println("written");
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
