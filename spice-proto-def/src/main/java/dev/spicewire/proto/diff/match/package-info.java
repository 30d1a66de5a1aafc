/**
 * Which definition of one version is which of the other, and on which ways messages reach it. Entry point:
 * {@link dev.spicewire.proto.diff.match.Matcher}.
 */
package dev.spicewire.proto.diff.match;
