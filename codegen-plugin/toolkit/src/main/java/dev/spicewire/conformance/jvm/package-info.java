// SPDX-License-Identifier: Apache-2.0
/**
 * Implementations that run in the JVM of the run itself, without processes and pipes. What they are asked and what they
 * answer is made of types of the JDK alone, so that they need no library of ours to read it.
 */
package dev.spicewire.conformance.jvm;
