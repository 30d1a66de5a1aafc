/** From the raw results of JMH to tables, plots and a verdict. */
package dev.spicewire.conformance.bench.report;
