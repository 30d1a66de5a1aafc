/** What the answers of a testee are worth. */
package dev.spicewire.conformance.verdict;
