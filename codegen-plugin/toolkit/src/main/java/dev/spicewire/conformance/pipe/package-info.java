// SPDX-License-Identifier: Apache-2.0
/**
 * Talking to testees: processes that answer one JSON line on their standard output to each on their standard input, in
 * order. Everything that such a process can do wrong ends as an outcome of the case that it was asked.
 */
package dev.spicewire.conformance.pipe;
