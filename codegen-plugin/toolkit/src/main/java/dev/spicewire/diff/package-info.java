/** Comparing two versions of a definition: where they come from, and reports for people and for programs. */
package dev.spicewire.diff;
