// SPDX-License-Identifier: Apache-2.0
/**
 * Whole definitions, made by jqwik: every construct of the language, small enough that many can be generated from,
 * compiled and tried. Sketches say what is wanted without regard to what else there is, so that any part of one can be
 * left out; writing one out as text settles names and references.
 */
package dev.spicewire.proof.definition;
