// SPDX-License-Identifier: Apache-2.0
/** The versions of a definition, and where they come from: files, Git, jars of Maven artifacts. */
package dev.spicewire.diff.version;
