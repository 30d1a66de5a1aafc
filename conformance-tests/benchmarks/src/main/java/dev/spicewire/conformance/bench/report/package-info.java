// SPDX-License-Identifier: Apache-2.0
/** From the raw results of JMH to tables, plots and a verdict. */
package dev.spicewire.conformance.bench.report;
